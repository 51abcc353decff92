namespace WriteForRights;

/// <summary>A message that has been screened and waits for a human: <see cref="SolidarityScreening.Screen"/> gives one.</summary>
public sealed class ScreenedMessage : SolidarityMessage
{
    internal ScreenedMessage(SolidarityRecord record, SolidarityScreening screening)
        : base(record, screening)
    {
    }

    /// <summary>What the screening found in the text as it is now, in the order of the text.</summary>
    public ValueList<ScreeningFinding> Findings => Record.Findings;

    /// <summary>Whether it can be approved as it is. A finding that weighs <see cref="FindingSeverity.Stop"/> has to be redacted away.</summary>
    public bool CanBeApproved => !Findings.Any(finding => finding.IsStop);

    /// <summary>
    /// The rules whose findings a moderator has to give a reason for, to let them stand: those of severity
    /// <see cref="FindingSeverity.Ask"/>.
    /// </summary>
    public ValueList<ScreeningRule> RulesToOverride =>
        Findings.Where(finding => finding.NeedsReason).Select(finding => finding.Rule).Distinct().ToValueList();

    /// <summary>Lets the message pass, with the text as it is now.</summary>
    /// <param name="moderator">Who decides.</param>
    /// <param name="overrides">Why findings stand: one for each of <see cref="RulesToOverride"/>.</param>
    /// <exception cref="InvalidOperationException">The message has a finding that no reason can override.</exception>
    /// <exception cref="ArgumentException">There is no moderator, or a finding is neither redacted away nor given a reason.</exception>
    public ApprovedMessage Approve(ModeratorId moderator, params ReadOnlySpan<FindingOverride> overrides)
    {
        Require(moderator);
        if (!CanBeApproved)
        {
            throw new InvalidOperationException("The message must not go as it is. Redact or reject it.");
        }

        var given = overrides.ToArray();
        if (given.Any(item => string.IsNullOrWhiteSpace(item.Reason.Reveal())))
        {
            throw new ArgumentException("An override needs a reason.", nameof(overrides));
        }

        foreach (var rule in RulesToOverride)
        {
            if (!given.Any(item => item.Rule == rule))
            {
                throw new ArgumentException($"The findings of the rule {rule} need a reason to stand, or a redaction.", nameof(overrides));
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
    /// Puts a moderator's text in the place of the writer's, and screens it like any other. The writer's own stays in the record.
    /// </summary>
    public ScreenedMessage Redact(PersonalText text) => Screening.ScreenAgain(Record with { Redaction = text });

    /// <summary>Decides that the message is not sent.</summary>
    /// <exception cref="ArgumentException">There is no moderator.</exception>
    public ClosedMessage Reject(ModeratorId moderator, PersonalText? reason)
    {
        Require(moderator);
        return Close(SolidarityStatus.Rejected, Decide(ModerationOutcome.Rejected, moderator, reason, default));
    }

    /// <summary>Takes the message back, for its writer.</summary>
    public ClosedMessage Withdraw() => WithdrawnByWriter();

    private static void Require(ModeratorId moderator)
    {
        if (moderator == default)
        {
            throw new ArgumentException("Somebody must decide: the moderator's id is empty.", nameof(moderator));
        }
    }
}
