namespace WriteForRights;

/// <summary>A message that was screened and waits for a human decision. <see cref="SolidarityScreening.Screen"/> returns one.</summary>
/// <example><code>
/// var screened = screening.Screen(draft);
/// var kinder = screened.Redact("A friend told me about you. God bless you and your son!");
/// var approved = kinder.Approve(
///     ModeratorId.Parse("moderator-7"),
///     new FindingOverride { Rule = ScreeningRule.Religion, Reason = "She uses these words in her own letters." });
/// var json = JsonSerializer.Serialize(approved.Record, WriteForRightsJson.TypeInfo&lt;SolidarityRecord&gt;());
/// </code></example>
public sealed class ScreenedMessage : SolidarityMessage
{
    internal ScreenedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }

    /// <summary>The findings in the current text, in its order.</summary>
    public ValueList<ScreeningFinding> Findings => Record.Findings;

    /// <summary>Whether it can be approved as it is. A finding with <see cref="FindingSeverity.Stop"/> must be redacted first.</summary>
    public bool CanBeApproved => !Findings.Any(finding => finding.IsStop);

    /// <summary>The rules that a moderator can override with a reason: those with <see cref="FindingSeverity.Ask"/>.</summary>
    public ValueList<ScreeningRule> RulesToOverride =>
        Findings.Where(finding => finding.NeedsReason).Select(finding => finding.Rule).Distinct().ToValueList();

    /// <summary>Approves the message with its current text.</summary>
    /// <param name="moderator">The moderator who decides.</param>
    /// <param name="overrides">The reasons for overriding findings: one for each of <see cref="RulesToOverride"/>.</param>
    /// <exception cref="InvalidOperationException">The message has a finding that no reason can override.</exception>
    /// <exception cref="ArgumentException">The moderator's id is empty, or a rule to override has no reason.</exception>
    public ApprovedMessage Approve(ModeratorId moderator, params ReadOnlySpan<FindingOverride> overrides)
    {
        Require(moderator);
        if (!CanBeApproved)
        {
            throw new InvalidOperationException("The message must not be sent as it is. Redact or reject it.");
        }

        var given = overrides.ToArray();
        if (given.Any(item => string.IsNullOrWhiteSpace(item.Reason.Reveal())))
        {
            throw new ArgumentException("An override has no reason. Give one.", nameof(overrides));
        }

        foreach (var rule in RulesToOverride)
        {
            if (!given.Any(item => item.Rule == rule))
            {
                throw new ArgumentException(
                    $"The rule {rule} has findings. Override it with a reason, or redact the text.", nameof(overrides));
            }
        }

        var isRedacted = Record.Redaction is not null;
        var decision = Decide(
            isRedacted ? ModerationOutcome.Redacted : ModerationOutcome.Approved,
            moderator,
            null,
            given.Where(item => RulesToOverride.Contains(item.Rule)).ToValueList());
        return new(Record.With(isRedacted ? SolidarityStatus.Redacted : SolidarityStatus.Approved, decision), Screening);
    }

    /// <summary>
    /// Replaces the writer's text with a moderator's, and screens that like any other. The writer's own text stays in the record.
    /// </summary>
    /// <param name="text">The moderator's text, whole.</param>
    public ScreenedMessage Redact(PersonalText text) => Screening.ScreenRecord(Record with { Redaction = text });

    /// <summary>Rejects the message, so that it is never sent.</summary>
    /// <param name="moderator">The moderator who decides.</param>
    /// <param name="reason">The reason, if any. It prints redacted.</param>
    /// <exception cref="ArgumentException">The moderator's id is empty.</exception>
    public ClosedMessage Reject(ModeratorId moderator, PersonalText? reason)
    {
        Require(moderator);
        return Close(SolidarityStatus.Rejected, Decide(ModerationOutcome.Rejected, moderator, reason, default));
    }

    /// <summary>Withdraws the message on behalf of its writer.</summary>
    public ClosedMessage Withdraw() => WithdrawForWriter();

    private static void Require(ModeratorId moderator)
    {
        if (moderator == default)
        {
            throw new ArgumentException("The moderator's id is empty. A decision needs a moderator.", nameof(moderator));
        }
    }
}
