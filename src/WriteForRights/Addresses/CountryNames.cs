using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights;

/// <summary>Finds names of countries, loaded by language on first use.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<LanguageTag, Dictionary<string, string>> Loaded = new();

    // The former or second name of a country, which lists have beside the name: Myanmar (Burma), Congo (Kinshasa).
    private static readonly Regex SecondName = new(@" ?\(([^)]*)\)", RegexOptions.CultureInvariant);

    private static readonly string[] WithSecondName = ["CC", "CD", "CG", "CI", "MM"];

    private static readonly Lazy<Dictionary<(string Use, string Language, string Country), string>> Prefixes = new(ReadPrefixes);

    /// <summary>Returns the name in a language, in a more general form of it or in English; <c>null</c> if the country has none.</summary>
    internal static LocalizedString? Find(CountryCode country, LanguageTag language)
    {
        var found = MessageLanguages.Find(language) ?? LanguageTag.English;
        return Names(found).TryGetValue(country.ToString(), out var name) ? new(found, name)
            : found == LanguageTag.English ? null
            : Find(country, LanguageTag.English);
    }

    /// <summary>
    /// Returns the name as it is in a letter and on an envelope: <c>Myanmar</c>, <c>Congo-Kinshasa</c>. It has no second name in brackets
    /// and no dash with spaces. Without a name, it is the code.
    /// </summary>
    internal static LocalizedString Plain(CountryCode country, LanguageTag language)
    {
        var name = country.NameIn(language);
        var text = name.Text.Replace(" - ", "-");
        if (Array.IndexOf(WithSecondName, country.ToString()) >= 0 && SecondName.IsMatch(text))
        {
            // If the second name tells two countries apart, it stays, with a hyphen.
            var alone = SecondName.Replace(text, string.Empty);
            var others = Names(name.Language).Where(other => other.Key != country.ToString());
            text = others.Any(other => SecondName.Replace(other.Value, string.Empty) == alone) ? SecondName.Replace(text, "-$1") : alone;
        }

        return name with { Text = text };
    }

    /// <summary>Returns the plain name with the article that it has inside a sentence: English <c>the Netherlands</c>.</summary>
    internal static LocalizedString InSentence(CountryCode country, LanguageTag language) => WithPrefix("articles", country, language);

    /// <summary>
    /// Returns the words for a country in <c>appeal.phone.name-country</c>: French <c>du Canada</c>, English <c>the Netherlands</c>.
    /// In most languages that text takes the plain name.
    /// </summary>
    internal static LocalizedString From(CountryCode country, LanguageTag language) => WithPrefix("from", country, language);

    private static LocalizedString WithPrefix(string use, CountryCode country, LanguageTag language)
    {
        var name = Plain(country, language);
        return Prefixes.Value.TryGetValue((use, name.Language.ToString(), country.ToString()), out var prefix)
            ? name with { Text = prefix + name.Text }
            : name;
    }

    private static Dictionary<string, string> Names(LanguageTag language) => Loaded.GetOrAdd(language, Read);

    private static Dictionary<string, string> Read(LanguageTag language)
    {
        using var document = EmbeddedJson.Open($"country-names/{language}");
        return document.RootElement.GetProperty("names").Pairs();
    }

    private static Dictionary<(string Use, string Language, string Country), string> ReadPrefixes()
    {
        using var document = EmbeddedJson.Open("country-prefixes");
        var prefixes = new Dictionary<(string Use, string Language, string Country), string>();
        foreach (var use in document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var language in use.Value.EnumerateObject())
            {
                foreach (var prefix in language.Value.EnumerateObject())
                {
                    foreach (var country in prefix.Value.Words())
                    {
                        prefixes.Add((use.Name, language.Name, country), prefix.Name);
                    }
                }
            }
        }

        return prefixes;
    }
}
