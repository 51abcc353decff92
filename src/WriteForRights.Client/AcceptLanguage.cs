using System.Globalization;

namespace WriteForRights.Client;

/// <summary>Makes the <c>Accept-Language</c> header for the server's messages.</summary>
internal static class AcceptLanguage
{
    // Most apps make many calls under one culture. Reading its name for each call would cost more than the rest of the header.
    private static CachedHeader? _last;

    /// <summary>Returns the header's value, or <c>null</c> if no language is set and the thread's UI culture has none.</summary>
    internal static string? HeaderFor(LanguageTag? language)
    {
        if (language is { } set)
        {
            return TextOf(set);
        }

        var (last, culture) = (_last, CultureInfo.CurrentUICulture);
        if (last is null || !ReferenceEquals(last.Culture, culture))
        {
            _last = last = new CachedHeader(culture, TextOf(LanguageTag.Current));
        }

        return last.Value;
    }

    private static string? TextOf(LanguageTag language) => language == default ? null : language.ToString();

    private sealed record CachedHeader(CultureInfo Culture, string? Value);
}
