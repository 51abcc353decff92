using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The text of an action. It prints redacted.</summary>
public sealed record ActionText
{
    /// <summary>The language of the text.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The text, at most 20,000 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText Body { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(text)";
}
