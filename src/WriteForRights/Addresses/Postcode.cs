using System.Text.Json;

namespace WriteForRights;

/// <summary>Recognises the postcodes of countries whose shapes are certain. Elsewhere any text may be one, or there are none.</summary>
/// <remarks>The data are in <c>Postcodes.json</c>.</remarks>
internal static class Postcode
{
    private static readonly Dictionary<string, PostcodeRule> Rules = Read();

    private static readonly Dictionary<string, PostcodeShape[]> ByCountry = [];

    static Postcode()
    {
        Shapes =
        [
            .. Rules.SelectMany(rule => rule.Value.Shapes, (rule, notation) => (notation, Country: CountryCode.Parse(rule.Key)))
                .GroupBy(shape => shape.notation, shape => shape.Country)
                .Select(shape => new PostcodeShape(shape.Key, [.. shape]))
                .OrderByDescending(shape => shape.CodeLength),
        ];
        foreach (var country in Rules.Keys)
        {
            ByCountry[country] = [.. Shapes.Where(shape => shape.Countries.Any(other => other.ToString() == country))];
        }
    }

    /// <summary>
    /// All shapes, each once, with the countries that use it. Longer ones come first, so that the first that fits at a place in a text is
    /// the longest match.
    /// </summary>
    internal static IReadOnlyList<PostcodeShape> Shapes { get; }

    /// <summary>Returns the shapes of a country's postcodes, longer ones first; empty if they are not certain.</summary>
    internal static IReadOnlyList<PostcodeShape> ShapesOf(CountryCode country) =>
        ByCountry.TryGetValue(country.ToString(), out var shapes) ? shapes : [];

    /// <summary>Returns the <see cref="PostcodeRule.Prefixes"/> of a country, which must have shapes.</summary>
    internal static IReadOnlyList<string> PrefixesOf(CountryCode country) => Rules[country.ToString()].Prefixes;

    /// <summary>Returns an invented postcode of the country, or <c>null</c> if the shape is not certain.</summary>
    internal static string? ExampleOf(CountryCode country) => Rules.TryGetValue(country.ToString(), out var rule) ? rule.Example : null;

    /// <summary>
    /// Returns whether a text contains a postcode of the country, whatever its separators, capitals and digits and whatever words surround
    /// it. Always <c>true</c> if the shape is not certain.
    /// </summary>
    internal static bool Fits(string text, CountryCode country) =>
        !Rules.ContainsKey(country.ToString()) || new PostcodeText(text, country).HoldsCode();

    private static Dictionary<string, PostcodeRule> Read()
    {
        using var document = EmbeddedJson.Open("postcodes");
        return document.RootElement.GetProperty("countries").EnumerateObject()
            .ToDictionary(country => country.Name, country => new PostcodeRule(country.Value));
    }
}

/// <summary>The rule of a country's postcodes.</summary>
internal sealed class PostcodeRule(JsonElement country)
{
    /// <summary>The abbreviations of the country, other than its two letters, that people write before a postcode.</summary>
    internal string[] Prefixes { get; } = [.. country.GetProperty("prefixes").Strings()];

    /// <summary>An invented postcode.</summary>
    internal string Example { get; } = country.GetProperty("example").GetString()!;

    /// <summary>The shapes, in the notation of <see cref="PostcodeShape"/>.</summary>
    internal string[] Shapes { get; } = [.. country.GetProperty("shapes").Strings()];
}
