using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Whether a letter goes to one person or to several under one address.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(GrammaticalNumberConverter))]
public readonly record struct GrammaticalNumber
{
    private readonly string? _text;

    private GrammaticalNumber(string text) => _text = text;

    /// <summary>To one person.</summary>
    public static GrammaticalNumber One { get; } = new("one");

    /// <summary>To several: the judges of a court, the members of a board.</summary>
    public static GrammaticalNumber Several { get; } = new("several");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<GrammaticalNumber> Known { get; } = [One, Several];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static GrammaticalNumber Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out GrammaticalNumber value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
