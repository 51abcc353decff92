using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>Finds the language and region that a request asks for.</summary>
internal static class RequestLanguage
{
    /// <summary>
    /// Returns the preferred language of <c>Accept-Language</c> that the library supports, or English. It has the reader's region if the
    /// library has numbers and dates for it.
    /// </summary>
    internal static LanguageTag Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted))
        {
            return LanguageTag.English;
        }

        return wanted.Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => LanguageTag.TryParse(language.Value.Value, out var tag) ? Locale.Find(tag)?.Formats : null)
            .FirstOrDefault(tag => tag is not null) ?? LanguageTag.English;
    }
}
