using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The text of an action. It prints redacted.</summary>
public sealed record ActionText
{
    /// <summary>Creates a text, to be filled in by an object initialiser.</summary>
    public ActionText()
    {
    }

    /// <summary>
    /// Creates a text with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public ActionText(PersonalText body, LanguageTag? language = null)
    {
        Body = body;
        Language = language;
    }

    /// <summary>The language of the text.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The text, at most 20,000 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText Body { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(text)";
}
