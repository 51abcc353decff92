using System.Collections.Concurrent;

namespace WriteForRights;

/// <summary>Finds names of languages in the language of a reader, from Unicode CLDR. They are loaded on first use.</summary>
internal static class LanguageNames
{
    private static readonly ConcurrentDictionary<LanguageTag, Dictionary<LanguageTag, string>> Loaded = new();

    /// <summary>
    /// Returns the name of a language, otherwise of its more general form, otherwise its English name. A language without any name gives
    /// its tag.
    /// </summary>
    internal static string Find(LanguageTag language, LanguageTag reader)
    {
        var own = MessageLanguages.Find(reader) ?? LanguageTag.English;
        return FindIn(own, language) ?? FindIn(LanguageTag.English, language) ?? language.ToString();
    }

    private static string? FindIn(LanguageTag reader, LanguageTag language)
    {
        var names = Loaded.GetOrAdd(reader, Read);
        var found = language.FindAmong(names.Keys) ?? LanguageTag.Parse(language.ToString().Split('-')[0]);
        return names.TryGetValue(found, out var name) ? name : null;
    }

    private static Dictionary<LanguageTag, string> Read(LanguageTag reader)
    {
        using var document = EmbeddedJson.Open($"language-names/{reader}");
        return document.RootElement.GetProperty("names").Pairs().ToDictionary(pair => LanguageTag.Parse(pair.Key), pair => pair.Value);
    }
}
