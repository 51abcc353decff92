using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>How the words of a letter agree with the person it goes to.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// Where it is not known it is left out, never guessed: the forms then fit everybody.
/// </remarks>
[JsonConverter(typeof(GrammaticalGenderConverter))]
public readonly record struct GrammaticalGender
{
    private readonly string? _text;

    private GrammaticalGender(string text) => _text = text;

    /// <summary>As of a woman: <c>Madame la Ministre</c>.</summary>
    public static GrammaticalGender Feminine { get; } = new("feminine");

    /// <summary>As of a man: <c>Monsieur le Ministre</c>.</summary>
    public static GrammaticalGender Masculine { get; } = new("masculine");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<GrammaticalGender> Known { get; } = [Feminine, Masculine];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static GrammaticalGender Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out GrammaticalGender value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
