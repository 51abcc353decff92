using System.Globalization;

namespace WriteForRights;

/// <summary>Reads the names of the platform's cultures, some of which are not language tags.</summary>
internal static class CultureNames
{
    // A culture of the platform has at most three parents. A custom one may even be its own.
    private const int MaxParents = 8;

    // Names from before there were tags for scripts.
    private static readonly Dictionary<string, string> Replacements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-CHS"] = "zh-Hans",
        ["zh-CHT"] = "zh-Hant",
    };

    /// <summary>Returns the language of a culture, or the default value if it has none.</summary>
    internal static LanguageTag ToTag(CultureInfo culture)
    {
        for (var (own, step) = (culture, 0); own.Name.Length > 0 && step < MaxParents; own = own.Parent, step++)
        {
            if (TryRead(own.Name, out var tag))
            {
                return tag;
            }
        }

        // The platform's code for the invariant culture, "iv", is not assigned to a language.
        return culture.TwoLetterISOLanguageName is not "iv" and var code && LanguageTag.TryParse(code, out var language)
            ? language
            : default;
    }

    private static bool TryRead(string name, out LanguageTag tag)
    {
        // A POSIX locale ends with its encoding and a modifier: "de_DE.UTF-8@euro".
        var end = name.IndexOfAny(['.', '@']);
        name = end < 0 ? name : name.Substring(0, end);
        if (Replacements.TryGetValue(name, out var replacement))
        {
            return LanguageTag.TryParse(replacement, out tag);
        }

        // An underscore separates a region, or introduces another order of sorting, such as "es-ES_tradnl".
        var parts = name.Split('_');
        name = string.Join("-", parts.TakeWhile((part, index) => index == 0 || part.Length <= 4));
        return LanguageTag.TryParse(name, out tag) || (InOrder(name.Split('-')) is { } ordered && LanguageTag.TryParse(ordered, out tag));
    }

    // The script was last in old names: "uz-UZ-Cyrl".
    private static string? InOrder(string[] parts) =>
        parts is [var language, { Length: 2 } region, { Length: 4 } script] ? $"{language}-{script}-{region}" : null;
}
