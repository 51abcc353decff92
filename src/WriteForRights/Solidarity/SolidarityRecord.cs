using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A solidarity message as it is stored: the draft, what became of it, and every decision. It is data and nothing more; only
/// <see cref="SolidarityScreening.Restore"/> makes a message of it again, and believes it no further than it fits itself.
/// </summary>
public sealed record SolidarityRecord
{
    /// <summary>What the writer typed.</summary>
    public required SolidarityDraft Draft { get; init; }

    /// <summary>The moderator's text in the place of the writer's, where there is one.</summary>
    public PersonalText? Redaction { get; init; }

    /// <summary>How far the message has come.</summary>
    public required SolidarityStatus Status { get; init; }

    /// <summary>Why it was reopened, for <see cref="SolidarityStatus.Reopened"/>.</summary>
    public ReopeningReason? Reopened { get; init; }

    /// <summary>When the text was screened last, or the message delivered.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the last screening found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ScreeningFinding> Findings { get; init; }

    /// <summary>Every decision, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ModerationDecision> Decisions { get; init; }

    /// <summary>The text that would be sent: the moderator's, else the writer's.</summary>
    internal PersonalText Text => Redaction ?? Draft.Body;
}
