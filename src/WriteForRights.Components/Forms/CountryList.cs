using System.Collections.Concurrent;
using System.Globalization;

namespace WriteForRights.Components;

/// <summary>The countries, by name, in the alphabetical order of a language.</summary>
internal static class CountryList
{
    private static readonly ConcurrentDictionary<LanguageTag, (string Value, string Text)[]> Lists = new();

    internal static IReadOnlyList<(string Value, string Text)> In(LanguageTag language) => Lists.GetOrAdd(language, Sort);

    private static (string Value, string Text)[] Sort(LanguageTag language)
    {
        var order = CompareInfoOf(language);
        return [.. CountryCode.Known.Select(code => (code.ToString(), code.NameIn(language).Text))
            .OrderBy(country => country.Text, Comparer<string>.Create((one, other) => order.Compare(one, other, CompareOptions.None)))];
    }

    private static CompareInfo CompareInfoOf(LanguageTag language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language.ToString()).CompareInfo;
        }
        catch (CultureNotFoundException)
        {
            // An app without the data of cultures compares by code points.
            return CultureInfo.InvariantCulture.CompareInfo;
        }
    }
}
