using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.AspNetCore;

/// <summary>Finds the language of a page: the one in its path, the query's <c>lang</c>, or the browser's preferred one.</summary>
internal static class PageLanguage
{
    internal const string RouteKey = "language";

    private const string QueryKey = "lang";

    /// <summary>Returns one of the site's languages; the first of them if the reader asks for none that the site has.</summary>
    internal static LanguageTag Of(HttpRequest request, IReadOnlyList<LanguageTag> languages) =>
        Find(request.RouteValues[RouteKey] as string, languages)
        ?? Find(request.Query[QueryKey], languages)
        ?? Preferred(request, languages)
        ?? languages[0];

    /// <summary>
    /// Returns the site's language for a tag, or <c>null</c> if the tag is malformed or the site does not have the language.
    /// </summary>
    internal static LanguageTag? Find(string? tag, IReadOnlyList<LanguageTag> languages) =>
        LanguageTag.TryParse(tag, out var language) ? language.FindAmong(languages) : null;

    /// <summary>Sets the culture of the request, for the partner's own layout. It ends with the request.</summary>
    internal static void Use(LanguageTag language)
    {
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.ToString());
        }
        catch (CultureNotFoundException)
        {
            // A host without ICU data has no cultures. The library's own words need none.
        }
    }

    private static LanguageTag? Preferred(HttpRequest request, IReadOnlyList<LanguageTag> languages) =>
        !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted) ? null : wanted
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.Value, languages))
            .FirstOrDefault(language => language is not null);
}
