using System.Collections.Concurrent;

namespace WriteForRights;

/// <summary>Finds names of countries, loaded by language on first use.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<LanguageTag, Dictionary<string, string>> Loaded = new();

    /// <summary>Returns the name in a language, in a more general form of it or in English; <c>null</c> if the country has none.</summary>
    internal static LocalizedString? Find(CountryCode country, LanguageTag language)
    {
        var found = MessageLanguages.Find(language) ?? LanguageTag.English;
        return Loaded.GetOrAdd(found, Read).TryGetValue(country.ToString(), out var name) ? new(found, name)
            : found == LanguageTag.English ? null
            : Find(country, LanguageTag.English);
    }

    private static Dictionary<string, string> Read(LanguageTag language)
    {
        using var document = EmbeddedJson.Open($"country-names/{language}");
        return document.RootElement.GetProperty("names").Pairs();
    }
}
