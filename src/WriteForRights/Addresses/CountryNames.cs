using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Finds the names of countries. The names in a language are loaded on first use.</summary>
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
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream($"country-names/{language}")
            ?? throw new InvalidOperationException($"The resource country-names/{language} is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("names").EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString()!);
    }
}
