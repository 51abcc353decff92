namespace WriteForRights;

/// <summary>
/// A solidarity message on its way to the subject of a case. Its type determines what can be done with it: a
/// <see cref="ScreenedMessage"/> waits for a human, an <see cref="ApprovedMessage"/> may be sent, and a <see cref="ClosedMessage"/> is
/// final. No message gets from the first to the post without a decision.
/// </summary>
/// <remarks>Messages are immutable: each step returns a new one. They are safe to use from several threads.</remarks>
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

    /// <summary>The status of the message.</summary>
    public SolidarityStatus Status => Record.Status;

    /// <summary>The text that would be sent: the moderator's, or otherwise the writer's.</summary>
    public PersonalText Text => Record.Text;

    private protected SolidarityScreening Screening { get; }

    /// <summary>Returns the status, and nothing of the text.</summary>
    public sealed override string ToString() => $"(solidarity message: {Status})";

    private protected ClosedMessage WithdrawForWriter() =>
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
            Policy = Screening.PolicyHash,
            Message = SolidarityHash.Of(Record),
        };

    private protected ClosedMessage Close(SolidarityStatus status, ModerationDecision decision) =>
        new(Record.With(status, decision), Screening);
}
