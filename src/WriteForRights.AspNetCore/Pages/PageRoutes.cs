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

    private readonly RouteValueDictionary _constraints = ConstraintsFor(site.Options.Languages);

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
        Map(Parse(path), methods, http => PageResponse.SendAsync(new PageContext(http, site, depth), page));
        Map(
            Parse($"/{{{PageLanguage.RouteKey}}}{path}"),
            methods,
            http => PageResponse.SendAsync(new PageContext(http, site, depth + 1), page));
    }

    private static RouteValueDictionary ConstraintsFor(IReadOnlyList<LanguageTag> languages)
    {
        var constraint = new LanguageConstraint(languages);
        return new RouteValueDictionary
        {
            [PageLanguage.RouteKey] = constraint,
            [CaseConstraint.RouteKey] = new CaseConstraint(constraint),
        };
    }

    /// <summary>Parses a path with the constraints of its parameters.</summary>
    private RoutePattern Parse(string path)
    {
        var parameters = RoutePatternFactory.Parse(path).Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return RoutePatternFactory.Parse(
            path, null, new RouteValueDictionary(_constraints.Where(constraint => parameters.Contains(constraint.Key))));
    }

    private void Map(RoutePattern pattern, string[] methods, RequestDelegate answer) => endpoints.Map(pattern, answer)
        .WithMetadata(new HttpMethodMetadata(methods))
        .WithDisplayName($"Write for Rights {pattern.RawText}")
        .ExcludeFromDescription();
}
