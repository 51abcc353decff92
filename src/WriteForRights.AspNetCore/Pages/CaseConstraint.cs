using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WriteForRights.AspNetCore;

/// <summary>
/// Matches a part of a path if it has the form of a case's id and is no language. Other paths, such as those of files, are the site's own.
/// </summary>
internal sealed class CaseConstraint(LanguageConstraint languages) : IRouteConstraint
{
    internal const string RouteKey = "case";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        CaseId.TryParse(values[routeKey] as string, out _) && !languages.Match(httpContext, route, routeKey, values, routeDirection);
}
