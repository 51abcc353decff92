using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A solidarity message as it is stored: the draft, its status, and every decision. It is only data: only
/// <see cref="SolidarityScreening.Restore"/> turns it into a message again, and trusts it only as far as it is consistent.
/// </summary>
public sealed record SolidarityRecord
{
    /// <summary>The draft, as the writer typed it.</summary>
    public required SolidarityDraft Draft { get; init; }

    /// <summary>The moderator's text that replaces the writer's, if any.</summary>
    public PersonalText? Redaction { get; init; }

    /// <summary>The status of the message.</summary>
    public required SolidarityStatus Status { get; init; }

    /// <summary>The reason for reopening it, for <see cref="SolidarityStatus.Reopened"/>.</summary>
    public ReopeningReason? Reopened { get; init; }

    /// <summary>The time at which the text was last screened, or the message delivered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The findings of the last screening.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ScreeningFinding> Findings { get; init; }

    /// <summary>All decisions, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ModerationDecision> Decisions { get; init; }

    /// <summary>The text that would be sent: the moderator's, or otherwise the writer's.</summary>
    internal PersonalText Text => Redaction ?? Draft.Body;

    /// <summary>The last decision, or <c>null</c>.</summary>
    internal ModerationDecision? LastDecision => Decisions.Count == 0 ? null : Decisions[Decisions.Count - 1];

    /// <summary>Returns the record with a further decision, and the status to which it leads.</summary>
    internal SolidarityRecord With(SolidarityStatus status, ModerationDecision decision) =>
        this with { Status = status, Reopened = null, Decisions = [.. Decisions, decision] };
}
