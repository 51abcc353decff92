using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How much a finding weighs.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(FindingSeverityConverter))]
public readonly record struct FindingSeverity
{
    private readonly string? _text;

    private FindingSeverity(string text) => _text = text;

    /// <summary>Good to know. Nothing has to follow from it.</summary>
    public static FindingSeverity Advice { get; } = new("advice");

    /// <summary>The writer is asked to look again. A moderator who lets it stand gives a reason.</summary>
    public static FindingSeverity Ask { get; } = new("ask");

    /// <summary>The message must not go as it is.</summary>
    public static FindingSeverity Stop { get; } = new("stop");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<FindingSeverity> Known { get; } = [Advice, Ask, Stop];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static FindingSeverity Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out FindingSeverity value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("severity", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
