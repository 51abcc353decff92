using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A country or territory by its two letters in ISO 3166-1: <c>CM</c>, <c>GB</c>.</summary>
/// <remarks>
/// <para>
/// Any two ASCII letters can be read, so that a record with a code that was assigned yesterday survives a round trip; they become
/// capitals. <see cref="IsKnown"/> tells whether they are a country, by the one list that every part of the library uses. An unknown code
/// is a problem in a pack, in an action, in a report and in a supporter's data (<see cref="ProblemCodes.CountryUnknown"/>). It is counted
/// without a country, and never opens a channel.
/// </para>
/// <para>
/// <c>UK</c> and <c>EL</c> are not known: the codes are <c>GB</c> and <c>GR</c>. Nor is <c>XK</c>, which many use for Kosovo:
/// ISO 3166-1 leaves it to its users. Where a country is optional, people in Kosovo leave it out. The default value is <c>ZZ</c>, an
/// unknown country.
/// </para>
/// </remarks>
[TextForm(ProblemCodes.CountryMalformed, "CM")]
[JsonConverter(typeof(TextConverter<CountryCode>))]
public readonly partial record struct CountryCode
{
    private readonly string? _text;

    private CountryCode(string text) => _text = text;

    /// <summary>
    /// The 249 codes that ISO 3166-1 officially assigns, as of April 2023, in alphabetical order, without reserved, former and
    /// user-assigned codes.
    /// </summary>
    public static ValueList<CountryCode> Known { get; } = Iso3166.All.Select(code => new CountryCode(code)).ToValueList();

    /// <summary>Whether the code is one of <see cref="Known"/>.</summary>
    public bool IsKnown => _text is not null && Iso3166.Has(_text);

    /// <summary>The codes that an unknown code probably means, for a message; <c>null</c> if that is unclear.</summary>
    internal string? Meaning => _text is null ? null : Iso3166.FindMeaning(_text);

    /// <summary>Reads a code from its two letters.</summary>
    /// <exception cref="FormatException">The text is not two letters.</exception>
    public static CountryCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Expected two letters of ISO 3166-1, such as CM.");

    /// <summary>Reads a code. Returns <c>false</c> if it is malformed.</summary>
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
    /// Returns the name of the country in a language, otherwise in a more general form of it, otherwise in English. The result has its
    /// language. If the country has no name, the result is the code, in no language.
    /// </summary>
    /// <remarks>The names are those of Unicode CLDR. A territory has its own name: Hong Kong, Palestine.</remarks>
    public LocalizedString NameIn(LanguageTag language) => CountryNames.Find(this, language) ?? new(default, ToString());

    /// <summary>Returns the two letters, in capitals.</summary>
    public override string ToString() => _text ?? "ZZ";

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
