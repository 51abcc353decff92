using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace WriteForRights.Server;

/// <summary>
/// Refuses paths that routing takes for ours although they are written otherwise: in another letter case, or with a slash at the end.
/// A proxy that guards a path would not recognise them.
/// </summary>
internal sealed class ExactPathFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.GetEndpoint() is RouteEndpoint endpoint && !IsExact(endpoint.RoutePattern, http.Request.Path.Value)
            ? RefuseAsync(http)
            : next(context);
    }

    /// <summary>Returns whether a path has the segments of a pattern, its literals letter by letter, and nothing more.</summary>
    internal static bool IsExact(RoutePattern pattern, ReadOnlySpan<char> path)
    {
        for (var i = 0; i < pattern.PathSegments.Count; i++)
        {
            var segment = pattern.PathSegments[i];
            if (segment.Parts is [RoutePatternParameterPart { IsCatchAll: true }])
            {
                return true;
            }

            if (path is not ['/', .. var rest])
            {
                return false;
            }

            var length = rest.IndexOf('/') is >= 0 and var slash ? slash : rest.Length;
            if (segment.Parts is [RoutePatternLiteralPart literal] && !rest[..length].SequenceEqual(literal.Content))
            {
                return false;
            }

            path = rest[length..];
        }

        return path.IsEmpty;
    }

    private static async ValueTask<object?> RefuseAsync(HttpContext context)
    {
        await ProblemResponse.NotFoundAsync(context).ConfigureAwait(false);
        return TypedResults.Empty;
    }
}
