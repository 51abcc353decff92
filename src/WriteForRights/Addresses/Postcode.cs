namespace WriteForRights;

/// <summary>Recognises the postcodes of countries whose shapes are certain. Elsewhere any text may be one, or there are none.</summary>
internal static class Postcode
{
    // The prefixes besides the two letters of ISO 3166-1: its three letters, and the code on vehicles, formerly also used on European
    // envelopes. Then an example and the shapes in the notation of PostcodeShape. From the Universal Postal Union's pages on each country.
    private static readonly Dictionary<string, PostcodeRule> Rules = new()
    {
        ["AT"] = new("A AUT", "1234", "9999"),
        ["AU"] = new("AUS", "1234", "9999"),
        ["BE"] = new("B BEL", "1234", "9999"),
        ["BR"] = new("BRA", "12345-678", "99999-999"),
        ["CA"] = new("CAN CDN", "A1B 2C3", "f9c 9c9"),
        ["CH"] = new("CHE", "1234", "9999"),
        ["CN"] = new("CHN", "123456", "999999"),
        ["CZ"] = new("CZE", "123 45", "999 99"),
        ["DE"] = new("D DEU", "12345", "99999"),
        ["DK"] = new("DNK", "1234", "9999"),
        ["ES"] = new("E ESP", "12345", "99999"),
        ["FI"] = new("FIN", "12345", "99999"),
        ["FR"] = new("F FRA", "12345", "99999"),
        ["GB"] = new(
            "GBR UK", "AB1 2DE", "a9 9uu", "a99 9uu", "aa9 9uu", "aa99 9uu", "a9a 9uu", "aa9a 9uu", "GIR 0AA", "BFPO 9", "BFPO 99",
            "BFPO 999", "BFPO 9999"),
        ["GG"] = new("GBG GGY", "GY1 2AB", "GY9 9uu", "GY99 9uu"),
        ["IE"] = new("IRL", "A12 B3C4", "a99 nnnn", "D6W nnnn"),
        ["IL"] = new("ISR", "1234567", "9999999", "99999"),
        ["IM"] = new("GBM IMN", "IM1 2AB", "IM9 9uu", "IM99 9uu"),
        ["IN"] = new("IND", "123456", "999999"),
        ["IT"] = new("I ITA", "12345", "99999"),
        ["JE"] = new("GBJ JEY", "JE1 2AB", "JE9 9uu", "JE99 9uu"),
        ["JP"] = new("J JPN", "123-4567", "999-9999"),
        ["KR"] = new("KOR ROK", "12345", "99999", "999-999"),
        ["LI"] = new("FL LIE", "1234", "9999"),
        ["NL"] = new("NLD", "1234 AB", "9999 aa"),
        ["NO"] = new("N NOR", "1234", "9999"),
        ["NZ"] = new("NZL", "1234", "9999"),
        ["PL"] = new("POL", "12-345", "99-999"),
        ["PT"] = new("P PRT", "1234-567", "9999-999", "9999"),
        ["RU"] = new("RUS", "123456", "999999"),
        ["SE"] = new("S SWE", "123 45", "999 99"),
        ["SK"] = new("SVK", "123 45", "999 99"),
        ["TR"] = new("TUR", "12345", "99999"),
        ["UA"] = new("UKR", "12345", "99999"),
        ["US"] = new("USA", "12345", "99999", "99999-9999"),
        ["ZA"] = new("RSA ZAF", "1234", "9999"),
    };

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
}
