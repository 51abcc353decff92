namespace WriteForRights;

/// <summary>
/// Screens messages to the subject of one case under its policy. Every step of a message goes through it. Create one for the case as it is
/// in force, and another when the case changes.
/// </summary>
/// <remarks>
/// The screening works offline, and the same text always has the same findings. It finds words, not meanings: it helps the writer to check
/// again and the moderator to see, but makes no decisions. It is safe to use from several threads.
/// </remarks>
/// <example><code>
/// var screening = new SolidarityScreening(pack.Campaign, @case, clock);
/// var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "Amnesty told me about you. God bless you and your son!") with
/// {
///     Language = LanguageTag.English,
///     SenderName = "Anna Example",
/// };
/// foreach (var finding in screening.FindingsIn(draft))
/// {
///     Console.WriteLine($"{finding.Severity}, characters {finding.Start} to {finding.Start + finding.Length}, {finding.Rule}:");
///     Console.WriteLine(finding.MessageIn(LanguageTag.English));
/// }
/// </code></example>
public sealed class SolidarityScreening
{
    private readonly TimeProvider _clock;
    private readonly CaseWords _words;
    private readonly WordTree _campaign;

    /// <summary>Creates a screening for a case of a campaign.</summary>
    /// <param name="campaign">The campaign. Messages must not reveal its names, in any language or section.</param>
    /// <param name="case">The case, with its policy.</param>
    /// <param name="clock">The clock that decides whether a message is too late.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public SolidarityScreening(Campaign campaign, Case @case, TimeProvider clock)
    {
        var names = campaign ?? throw new ArgumentNullException(nameof(campaign));
        Case = @case ?? throw new ArgumentNullException(nameof(@case));
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _words = new CaseWords(@case);
        _campaign = CampaignNames.Of(names);
        PolicyHash = SolidarityHash.Of(@case.Solidarity);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>
    /// The hash of the policy, which marks the decisions made under it, so that a change of the policy reopens them. It is equal for
    /// policies that allow the same, whatever sources they cite and whatever translations their advice has.
    /// </summary>
    public string PolicyHash { get; }

    internal SolidarityPolicy Policy => Case.Solidarity;

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Returns the findings in a draft, in the order of the text, for a writer who is still writing.</summary>
    /// <param name="draft">The draft.</param>
    /// <exception cref="ArgumentException">The draft is <c>null</c> or for another case.</exception>
    public ValueList<ScreeningFinding> FindingsIn(SolidarityDraft draft)
    {
        Require(draft ?? throw new ArgumentNullException(nameof(draft)));
        return new ScreeningPass(draft, Policy, _words, _campaign, Now).Run();
    }

    /// <summary>Screens a draft, and returns a message that waits for a human decision.</summary>
    /// <param name="draft">The draft.</param>
    /// <exception cref="ArgumentException">The draft is <c>null</c> or for another case.</exception>
    public ScreenedMessage Screen(SolidarityDraft draft) => ScreenRecord(new()
    {
        Draft = draft ?? throw new ArgumentNullException(nameof(draft)),
        Status = SolidarityStatus.Screened,
        At = Now,
    });

    /// <summary>
    /// Turns a stored record into a message again, under the policy in force. An approved message whose decision no longer holds, or whose
    /// record was changed, comes back as a <see cref="ScreenedMessage"/> that is <see cref="SolidarityStatus.Reopened"/>, with the reason
    /// in its record. A rejected, withdrawn or delivered message stays so.
    /// </summary>
    /// <param name="record">The stored record.</param>
    /// <returns>A <see cref="ScreenedMessage"/>, <see cref="ApprovedMessage"/> or <see cref="ClosedMessage"/>.</returns>
    /// <exception cref="ArgumentException">The record is <c>null</c>, or the message is for another case.</exception>
    public SolidarityMessage Restore(SolidarityRecord record)
    {
        Require((record ?? throw new ArgumentNullException(nameof(record))).Draft);
        if (ClosedStatusOf(record) is { } closed)
        {
            return new ClosedMessage(record with { Status = closed, Reopened = null }, this);
        }

        if (record.Status == SolidarityStatus.Screened && record.Decisions.Count == 0)
        {
            return ScreenRecord(record with { Reopened = null });
        }

        var why = record.Status == SolidarityStatus.Approved || record.Status == SolidarityStatus.Redacted ? FindReopeningReason(record)
            : record.Reopened ?? ReopeningReason.RecordChanged;
        return why is { } reason
            ? ScreenRecord(record with { Status = SolidarityStatus.Reopened, Reopened = reason })
            : new ApprovedMessage(record with { Reopened = null }, this);
    }

    internal ScreenedMessage ScreenRecord(SolidarityRecord record) => new(
        record with { At = Now, Findings = FindingsIn(record.Draft with { Body = record.Text }) }, this);

    /// <summary>Returns the reason why the last decision does not apply here and now, or <c>null</c>.</summary>
    internal ReopeningReason? FindReopeningReason(SolidarityRecord record)
    {
        Require(record.Draft);
        var outcome = record.Redaction is null ? ModerationOutcome.Approved : ModerationOutcome.Redacted;
        if (record.LastDecision is not { By: { } moderator } decision
            || moderator == default
            || decision.Outcome != outcome
            || record.Status.ToString() != outcome.ToString()
            || decision.Message != SolidarityHash.Of(record))
        {
            return ReopeningReason.RecordChanged;
        }

        if (decision.Policy != PolicyHash)
        {
            return ReopeningReason.PolicyChanged;
        }

        // Screen the text again: the stored findings do not count.
        var findings = FindingsIn(record.Draft with { Body = record.Text });
        return findings.Any(finding => finding.IsStop || (finding.NeedsReason && !IsOverridden(finding, decision)))
            ? ReopeningReason.FindingsChanged
            : null;
    }

    private static bool IsOverridden(ScreeningFinding finding, ModerationDecision decision) => decision.Overrides.Any(
        item => item.Rule == finding.Rule && !string.IsNullOrWhiteSpace(item.Reason.Reveal()));

    // Whatever else a record has: a message that was once withdrawn, rejected or sent must not be decided again.
    private static SolidarityStatus? ClosedStatusOf(SolidarityRecord record) =>
        record.Status == SolidarityStatus.Delivered ? record.Status
        : HasEnded(record, SolidarityStatus.Withdrawn, ModerationOutcome.Withdrawn) ? SolidarityStatus.Withdrawn
        : HasEnded(record, SolidarityStatus.Rejected, ModerationOutcome.Rejected) ? SolidarityStatus.Rejected
        : null;

    private static bool HasEnded(SolidarityRecord record, SolidarityStatus status, ModerationOutcome outcome) =>
        record.Status == status || record.Decisions.Any(decision => decision.Outcome == outcome);

    private void Require(SolidarityDraft draft)
    {
        if (draft.Case != Case.Id)
        {
            throw new ArgumentException($"The message is for the case {draft.Case}, but the screening is for {Case.Id}.", nameof(draft));
        }
    }
}
