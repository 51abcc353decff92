using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>What countries are called. A language is read when it is first asked for.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<LanguageTag, Dictionary<string, string>> Loaded = new();

    /// <summary>The name in a language, else in a more general form of it, else in English; none of a country without a name.</summary>
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
            ?? throw new InvalidOperationException($"The names of countries in {language} are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("names").EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString()!);
    }
}
