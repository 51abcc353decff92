using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What was decided about a solidarity message: by whom, when, seeing what, and for which text under which policy.</summary>
public sealed record ModerationDecision
{
    /// <summary>What was decided.</summary>
    public required ModerationOutcome Outcome { get; init; }

    /// <summary>Who decided; nobody where the writer withdrew.</summary>
    public ModeratorId? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, where a reason was given.</summary>
    public PersonalText? Reason { get; init; }

    /// <summary>The findings that were on the table.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ScreeningFinding> Findings { get; init; }

    /// <summary>The findings that were let stand, and why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<FindingOverride> Overrides { get; init; }

    /// <summary>The fingerprint of the policy that was in force.</summary>
    public required string Policy { get; init; }

    /// <summary>The fingerprint of the message as it was decided about: its text, language, kind, case and id.</summary>
    public required string Message { get; init; }
}
