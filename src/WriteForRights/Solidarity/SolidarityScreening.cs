namespace WriteForRights;

/// <summary>
/// Screens messages to the subject of one case under the policy that the case has, and is the gate to everything that can become of
/// them. Make one for the case as it is in force; when the case changes, make another.
/// </summary>
/// <remarks>
/// The screening works offline and finds the same in the same text every time. It finds words, not meanings: it helps the writer to look
/// again and the moderator to see, and decides nothing. It is safe to use from several threads.
/// </remarks>
public sealed class SolidarityScreening
{
    private readonly TimeProvider _clock;
    private readonly CaseWords _words;
    private readonly WordTree _campaign;

    /// <summary>Creates a screening for a case of a campaign.</summary>
    /// <param name="campaign">The campaign: messages must not give its names away, in whatever language or section.</param>
    /// <param name="case">The case, with its policy.</param>
    /// <param name="clock">The clock that decides which messages come too late.</param>
    public SolidarityScreening(Campaign campaign, Case @case, TimeProvider clock)
    {
        Case = @case;
        _clock = clock;
        _words = new CaseWords(@case);
        _campaign = CampaignNames.Of(campaign);
        PolicyFingerprint = SolidarityFingerprint.Of(@case.Solidarity);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>
    /// What decisions under this policy are marked with, to find those that a change of it reopens: equal for policies that allow the
    /// same, whatever sources they cite and into whatever languages their advice has been translated.
    /// </summary>
    public string PolicyFingerprint { get; }

    internal SolidarityPolicy Policy => Case.Solidarity;

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>What there is to look at again in a draft, in the order of the text: for a writer who is still writing.</summary>
    /// <exception cref="ArgumentException">The draft is for another case.</exception>
    public ValueList<ScreeningFinding> FindingsIn(SolidarityDraft draft)
    {
        Require(draft);
        return new ScreeningPass(draft, Policy, _words, _campaign, Now).Run();
    }

    /// <summary>Screens a draft, and makes a message of it that waits for a human.</summary>
    /// <exception cref="ArgumentException">The draft is for another case.</exception>
    public ScreenedMessage Screen(SolidarityDraft draft) => ScreenAgain(new()
    {
        Draft = draft,
        Status = SolidarityStatus.Screened,
        At = Now,
    });

    /// <summary>
    /// Makes a message of a stored record again, as it stands under the policy in force. One that had been let through and does not hold
    /// any more comes back as a <see cref="ScreenedMessage"/> that is <see cref="SolidarityStatus.Reopened"/>, and its record says why;
    /// so does one whose record was changed. What was rejected, withdrawn or delivered stays so.
    /// </summary>
    /// <exception cref="ArgumentException">The message is for another case.</exception>
    public SolidarityMessage Restore(SolidarityRecord record)
    {
        Require(record.Draft);
        if (ClosedStatusOf(record) is { } closed)
        {
            return new ClosedMessage(record with { Status = closed, Reopened = null }, this);
        }

        if (record.Status == SolidarityStatus.Screened && record.Decisions.Count == 0)
        {
            return ScreenAgain(record with { Reopened = null });
        }

        var why = record.Status == SolidarityStatus.Approved || record.Status == SolidarityStatus.Redacted ? WhyReopen(record)
            : record.Reopened ?? ReopeningReason.RecordChanged;
        return why is { } reason
            ? ScreenAgain(record with { Status = SolidarityStatus.Reopened, Reopened = reason })
            : new ApprovedMessage(record with { Reopened = null }, this);
    }

    internal ScreenedMessage ScreenAgain(SolidarityRecord record) => new(
        record with { At = Now, Findings = FindingsIn(record.Draft with { Body = record.Text }) }, this);

    /// <summary>Why the last decision about a message does not let it pass here and now; nothing where it does.</summary>
    internal ReopeningReason? WhyReopen(SolidarityRecord record)
    {
        Require(record.Draft);
        var outcome = record.Redaction is null ? ModerationOutcome.Approved : ModerationOutcome.Redacted;
        if (record.LastDecision() is not { By: { } moderator } decision
            || moderator == default
            || decision.Outcome != outcome
            || record.Status.ToString() != outcome.ToString()
            || decision.Message != SolidarityFingerprint.Of(record))
        {
            return ReopeningReason.RecordChanged;
        }

        if (decision.Policy != PolicyFingerprint)
        {
            return ReopeningReason.PolicyChanged;
        }

        // Not what is stored about the text counts, but what is in it, now.
        var findings = FindingsIn(record.Draft with { Body = record.Text });
        return findings.Any(finding => finding.IsStop || (finding.NeedsReason && !IsOverridden(finding, decision)))
            ? ReopeningReason.FindingsChanged
            : null;
    }

    private static bool IsOverridden(ScreeningFinding finding, ModerationDecision decision) => decision.Overrides.Any(
        item => item.Rule == finding.Rule && !string.IsNullOrWhiteSpace(item.Reason.Reveal()));

    // Whatever else a record says: what was once taken back or sent is not to be decided again.
    private static SolidarityStatus? ClosedStatusOf(SolidarityRecord record) =>
        record.Status == SolidarityStatus.Delivered ? record.Status
        : Says(record, SolidarityStatus.Withdrawn, ModerationOutcome.Withdrawn) ? SolidarityStatus.Withdrawn
        : Says(record, SolidarityStatus.Rejected, ModerationOutcome.Rejected) ? SolidarityStatus.Rejected
        : null;

    private static bool Says(SolidarityRecord record, SolidarityStatus status, ModerationOutcome outcome) =>
        record.Status == status || record.Decisions.Any(decision => decision.Outcome == outcome);

    private void Require(SolidarityDraft draft)
    {
        if (draft.Case != Case.Id)
        {
            throw new ArgumentException($"The message is for the case {draft.Case}, the screening for {Case.Id}.", nameof(draft));
        }
    }
}
