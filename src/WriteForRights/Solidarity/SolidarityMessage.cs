namespace WriteForRights;

/// <summary>
/// A message of solidarity on its way to the subject of a case. Its type says what can be done with it: a
/// <see cref="ScreenedMessage"/> waits for a human, an <see cref="ApprovedMessage"/> may be sent, a <see cref="ClosedMessage"/> is
/// done with. There is no way from the first to the post but through a decision.
/// </summary>
/// <remarks>Messages do not change: what is done with one gives another. They are safe to use from several threads.</remarks>
public abstract class SolidarityMessage
{
    private protected SolidarityMessage(SolidarityRecord record, SolidarityScreening screening)
    {
        Record = record;
        Screening = screening;
    }

    /// <summary>The message as it is stored.</summary>
    public SolidarityRecord Record { get; }

    /// <summary>The id of the action that counts the message.</summary>
    public ActionId Id => Record.Draft.Id;

    /// <summary>How far the message has come.</summary>
    public SolidarityStatus Status => Record.Status;

    /// <summary>The text that would be sent: the moderator's, else the writer's.</summary>
    public PersonalText Text => Record.Text;

    private protected SolidarityScreening Screening { get; }

    /// <summary>The status and nothing of what was written.</summary>
    public sealed override string ToString() => $"(solidarity message: {Status})";

    private protected ClosedMessage WithdrawnByWriter() =>
        Close(SolidarityStatus.Withdrawn, Decide(ModerationOutcome.Withdrawn, null, null, default));

    private protected ModerationDecision Decide(
        ModerationOutcome outcome, ModeratorId? moderator, PersonalText? reason, ValueList<FindingOverride> overrides) => new()
        {
            Outcome = outcome,
            By = moderator,
            At = Screening.Now,
            Reason = reason,
            Findings = Record.Findings,
            Overrides = overrides,
            Policy = Screening.PolicyFingerprint,
            Message = SolidarityFingerprint.Of(Record),
        };

    private protected ClosedMessage Close(SolidarityStatus status, ModerationDecision decision) =>
        new(Record.With(status, decision), Screening);
}
