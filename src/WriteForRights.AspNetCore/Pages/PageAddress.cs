using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>Builds the addresses of the pages below their prefix, in the language of the page that links to them.</summary>
internal sealed class PageAddress
{
    private readonly HttpRequest _request;
    private readonly string _prefix;
    private readonly string _query;
    private readonly LanguageTag? _language;
    private readonly Uri? _publicAddress;

    /// <summary>Creates the addresses for one request.</summary>
    /// <param name="request">The request for the page.</param>
    /// <param name="prefix">The path below which the pages are mapped, with a slash at the beginning and none at the end.</param>
    /// <param name="language">The language that the address names; <c>null</c> if the browser's settings decide.</param>
    /// <param name="query">The query that all links of the page keep, with its question mark, or empty.</param>
    /// <param name="publicAddress">The public address of the site; <c>null</c> if the request has it.</param>
    internal PageAddress(HttpRequest request, string prefix, LanguageTag? language, string query, Uri? publicAddress) =>
        (_request, _prefix, _language, _query, _publicAddress) = (request, prefix, language, query, publicAddress);

    internal string List => Of(string.Empty);

    internal string Counts => Of("/counts");

    /// <summary>The path of the request within the pages, without its language, such as <c>/dorgelesse-nguessan/letter</c>.</summary>
    internal string Current
    {
        get
        {
            var path = _request.Path.Value![_prefix.Length..];
            var language = _request.RouteValues[PageLanguage.RouteKey] as string;
            return language is null ? path.TrimEnd('/') : path[(language.Length + 1)..].TrimEnd('/');
        }
    }

    /// <summary>Returns the address of the page of a case, or of a part of it such as <c>letter</c>.</summary>
    internal string Of(CaseId id, string? part = null) => Of(part is null ? $"/{id}" : $"/{id}/{part}");

    /// <summary>Returns the address of a path within the pages.</summary>
    internal string Of(string path) => Path(path, _language) + _query;

    /// <summary>Returns the same page in another language.</summary>
    internal string In(LanguageTag language) => Path(Current, language) + _query;

    /// <summary>Returns the full address of a path within the pages, for search engines and networks.</summary>
    /// <param name="path">The path within the pages.</param>
    /// <param name="language">The language; <c>null</c> for the address that chooses by the browser's settings.</param>
    internal string Public(string path, LanguageTag? language) => Site + Path(path, language);

    /// <summary>Returns the address of a file of the pages, such as their stylesheet.</summary>
    internal string File(string name) => $"{_request.PathBase}{_prefix}/{name}";

    private string Site => _publicAddress is { } address
        ? address.GetLeftPart(UriPartial.Authority)
        : $"{_request.Scheme}://{_request.Host}";

    private string Path(string path, LanguageTag? language)
    {
        var all = language is { } tag ? $"{_request.PathBase}{_prefix}/{tag}{path}" : $"{_request.PathBase}{_prefix}{path}";
        return all.Length == 0 ? "/" : all;
    }
}
