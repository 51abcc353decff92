using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace WriteForRights.AspNetCore;

/// <summary>Maps the pages below a prefix, each with and without a language in front.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder endpoints, PageSite site)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Posting = [HttpMethods.Post];
    private static readonly string[] Both = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    private readonly LanguageConstraint _constraint = new(site.Options.Languages);

    /// <summary>Maps a page that is read.</summary>
    internal void MapPage(string path, Func<PageContext, Task> page) => Map(path, Reading, page);

    /// <summary>Maps a page with a form that posts to itself.</summary>
    internal void MapForm(string path, Func<PageContext, Task> page) => Map(path, Both, page);

    /// <summary>Maps an answer to a form of another page.</summary>
    internal void MapPost(string path, Func<PageContext, Task> page) => Map(path, Posting, page);

    /// <summary>Maps a file, which has no language.</summary>
    internal void MapFile(string path, RequestDelegate file) =>
        Map(RoutePatternFactory.Parse(path), Reading, file);

    private void Map(string path, string[] methods, Func<PageContext, Task> page)
    {
        var depth = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
        Map(RoutePatternFactory.Parse(path), methods, http => PageResponse.SendAsync(new PageContext(http, site, depth), page));
        Map(
            RoutePatternFactory.Parse($"/{{{PageLanguage.RouteKey}}}{path}", null, new RouteValueDictionary { [PageLanguage.RouteKey] = _constraint }),
            methods,
            http => PageResponse.SendAsync(new PageContext(http, site, depth + 1), page));
    }

    private void Map(RoutePattern pattern, string[] methods, RequestDelegate answer) => endpoints.Map(pattern, answer)
        .WithMetadata(new HttpMethodMetadata(methods))
        .WithDisplayName($"Write for Rights {pattern.RawText}")
        .ExcludeFromDescription();
}
