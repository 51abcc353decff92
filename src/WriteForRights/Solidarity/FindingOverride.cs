using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's reason for overriding a rule's findings.</summary>
public sealed record FindingOverride
{
    /// <summary>The rule.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>The reason. It prints redacted, since it may quote the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText Reason { get; init; }
}
