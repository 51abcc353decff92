using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A decision about a solidarity message, with its moderator, the findings, and hashes of the text and the policy.</summary>
public sealed record ModerationDecision
{
    /// <summary>The outcome.</summary>
    public required ModerationOutcome Outcome { get; init; }

    /// <summary>The moderator; <c>null</c> if the writer withdrew.</summary>
    public ModeratorId? By { get; init; }

    /// <summary>The time of the decision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason, if one was given.</summary>
    public PersonalText? Reason { get; init; }

    /// <summary>The findings that the moderator saw.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ScreeningFinding> Findings { get; init; }

    /// <summary>The findings that were overridden, with the reasons.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<FindingOverride> Overrides { get; init; }

    /// <summary>The hash of the policy that was in force.</summary>
    public required string Policy { get; init; }

    /// <summary>The hash of the message that was decided: its text, sender, language, kind, case and id.</summary>
    public required string Message { get; init; }
}
