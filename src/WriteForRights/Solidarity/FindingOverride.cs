using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's reason for overriding a rule's findings.</summary>
public sealed record FindingOverride
{
    /// <summary>Creates an override, to be filled in by an object initialiser.</summary>
    public FindingOverride()
    {
    }

    /// <summary>
    /// Creates an override with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public FindingOverride(ScreeningRule rule, PersonalText reason)
    {
        Rule = rule;
        Reason = reason;
    }

    /// <summary>The rule.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>The reason. It prints redacted, since it may quote the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText Reason { get; init; }
}
