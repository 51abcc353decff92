using System.Globalization;

namespace WriteForRights.Client;

/// <summary>The language in which the server is asked to speak.</summary>
internal static class ReaderLanguage
{
    // Most apps have the same culture for many calls; to read its name anew for each would cost more than the rest of the header.
    private static Spoken? _last;

    /// <summary>The header's text; nothing where no language is set and the thread's user has none.</summary>
    internal static string? HeaderOf(LanguageTag? language)
    {
        if (language is { } set)
        {
            return TextOf(set);
        }

        var (last, culture) = (_last, CultureInfo.CurrentUICulture);
        if (last is null || !ReferenceEquals(last.Culture, culture))
        {
            _last = last = new Spoken(culture, TextOf(LanguageTag.Current));
        }

        return last.Header;
    }

    private static string? TextOf(LanguageTag language) => language == default ? null : language.ToString();

    private sealed record Spoken(CultureInfo Culture, string? Header);
}
