using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WriteForRights.AspNetCore;

/// <summary>Matches the first part of a path if it is exactly one of the site's languages. No case has such an id.</summary>
internal sealed class LanguageConstraint(IReadOnlyList<LanguageTag> languages) : IRouteConstraint
{
    private readonly HashSet<string> _languages = languages.Select(language => language.ToString()).ToHashSet(StringComparer.Ordinal);

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string language && _languages.Contains(language);
}
