using System.Text.Json;

namespace WriteForRights;

/// <summary>The languages that the post of a country reads, among those of the library.</summary>
internal static class PostLanguages
{
    private static readonly LanguageTag[] EverywhereElse = [LanguageTag.English, LanguageTag.Parse("fr")];
    private static readonly Lazy<Dictionary<string, LanguageTag[]>> ByCountry = new(Read);

    /// <summary>
    /// Returns the language in which a sender writes the name of a country on an envelope: their own, if it is one of their country's, in
    /// the form and script of that country; else the one that most of its offices read. In a country that has none of the library's
    /// languages it is French to a reader of French and otherwise English. Without a country it is their own.
    /// </summary>
    internal static LanguageTag Of(CountryCode? sender, LanguageTag language)
    {
        if (sender is not { } country || country == default)
        {
            return language;
        }

        // A reader of Nynorsk reads the Bokmål of the library, and so with other pairs that it knows.
        var own = MessageLanguages.Find(language);
        return (Of(country) is { Count: > 0 } languages ? languages : EverywhereElse).OrderByDescending(read => IsSame(read, own)).First();
    }

    /// <summary>The languages of a country, the one that most offices read first; empty if the library has none of them.</summary>
    internal static IReadOnlyList<LanguageTag> Of(CountryCode country) =>
        ByCountry.Value.TryGetValue(country.ToString(), out var languages) ? languages : [];

    private static bool IsSame(LanguageTag one, LanguageTag? other) => other is { } tag && Bare(one) == Bare(tag);

    private static string Bare(LanguageTag tag) => tag.ToString().Split('-')[0];

    private static Dictionary<string, LanguageTag[]> Read()
    {
        using var stream = typeof(PostLanguages).Assembly.GetManifestResourceStream("post-languages")
            ?? throw new InvalidOperationException("The languages of the posts are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("countries").EnumerateArray()
            .SelectMany(entry => Words(entry, "countries"), (entry, country) => (country, Words(entry, "languages")))
            .ToDictionary(entry => entry.country, entry => entry.Item2.Select(LanguageTag.Parse).ToArray());
    }

    private static string[] Words(JsonElement entry, string name) => entry.GetProperty(name).GetString()!.Split(' ');
}
