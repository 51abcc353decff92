using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A country or territory by its two letters of ISO 3166-1: <c>CM</c>, <c>GB</c>.</summary>
/// <remarks>
/// Any two ASCII letters are taken, so that a code assigned tomorrow needs no new version; case is put right. The default value is
/// <c>ZZ</c>, an unknown country.
/// </remarks>
[JsonConverter(typeof(CountryCodeConverter))]
public readonly record struct CountryCode
{
    private readonly string? _text;

    private CountryCode(string text) => _text = text;

    /// <summary>Reads a code from its two letters.</summary>
    /// <exception cref="FormatException">The text is not two letters.</exception>
    public static CountryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Expected two letters of ISO 3166-1, such as CM.");

    /// <summary>Reads a code from its two letters, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out CountryCode code)
    {
        code = default;
        if (text is not { Length: 2 } || !IsLetter(text[0]) || !IsLetter(text[1]))
        {
            return false;
        }

        var normal = text.ToUpperInvariant();
        code = normal == "ZZ" ? default : new CountryCode(normal);
        return true;
    }

    /// <summary>
    /// What the country is called in a language, else in a more general form of it, else in English. The result says which it is. A code
    /// that has no name is its own, in no language.
    /// </summary>
    /// <remarks>The names are those of Unicode CLDR; a territory goes by its own name: Hong Kong, Palestine.</remarks>
    public LocalizedString NameIn(LanguageTag language) => CountryNames.Find(this, language) ?? new(default, ToString());

    /// <summary>The two letters, in capitals.</summary>
    public override string ToString() => _text ?? "ZZ";

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
