using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The pronouns a person goes by.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(PronounsConverter))]
public readonly record struct Pronouns
{
    private readonly string? _text;

    private Pronouns(string text) => _text = text;

    /// <summary>She, her.</summary>
    public static Pronouns She { get; } = new("she");

    /// <summary>He, him.</summary>
    public static Pronouns He { get; } = new("he");

    /// <summary>They, them, for one person.</summary>
    public static Pronouns They { get; } = new("they");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<Pronouns> Known { get; } = [She, He, They];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static Pronouns Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out Pronouns value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
