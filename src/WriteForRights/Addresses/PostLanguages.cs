using System.Text.Json;

namespace WriteForRights;

/// <summary>Finds the languages that the post of a country reads.</summary>
internal static class PostLanguages
{
    private static readonly LanguageTag[] EverywhereElse = [LanguageTag.English, LanguageTag.Parse("fr")];
    private static readonly Lazy<Dictionary<string, LanguageTag[]>> ByCountry = new(Read);

    /// <summary>
    /// Returns the language in which a sender writes the name of a country on an envelope: their own, if it is a language of their
    /// country, in the form and script of that country; otherwise the one that most of its post offices read. In a country that has none
    /// of the library's languages, a sender who reads French gets French and all others English. Without a country it is their own.
    /// </summary>
    internal static LanguageTag Of(CountryCode? sender, LanguageTag language)
    {
        if (sender is not { } country || country == default)
        {
            return language;
        }

        // Somebody who reads Nynorsk gets the library's Bokmål. Other pairs of languages work alike.
        var own = MessageLanguages.Find(language);
        return (Of(country) is { Count: > 0 } languages ? languages : EverywhereElse).OrderByDescending(read => IsSame(read, own)).First();
    }

    /// <summary>Returns a country's languages, most widely read first; or an empty list.</summary>
    internal static IReadOnlyList<LanguageTag> Of(CountryCode country) =>
        ByCountry.Value.TryGetValue(country.ToString(), out var languages) ? languages : [];

    private static bool IsSame(LanguageTag one, LanguageTag? other) => other is { } tag && Bare(one) == Bare(tag);

    private static string Bare(LanguageTag tag) => tag.ToString().Split('-')[0];

    private static Dictionary<string, LanguageTag[]> Read()
    {
        using var document = EmbeddedJson.Open("post-languages");
        return document.RootElement.GetProperty("countries").EnumerateArray()
            .SelectMany(entry => Words(entry, "countries"), (entry, country) => (country, Words(entry, "languages")))
            .ToDictionary(entry => entry.country, entry => entry.Item2.Select(LanguageTag.Parse).ToArray());
    }

    private static string[] Words(JsonElement entry, string name) => entry.GetProperty(name).GetString()!.Split(' ');
}
