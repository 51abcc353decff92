using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>Serves the OpenAPI document. It is written once; only the addresses of the server can differ between two requests.</summary>
internal sealed class OpenApiEndpoint
{
    private const string CacheControl = "public, max-age=300";

    private byte[]? _description;
    private Copy? _last;

    internal Task GetAsync(HttpContext context)
    {
        var mapped = new List<(RouteEndpoint Endpoint, ApiOperation Operation)>();
        foreach (var endpoint in context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<ApiOperation>() is { } operation)
            {
                mapped.Add((endpoint, operation));
            }
        }

        var servers = string.Join(',', Servers(context, mapped).Select(address => $$"""{"url":"{{JsonEncodedText.Encode(address)}}"}"""));
        var copy = _last;
        if (copy?.Servers != servers)
        {
            _description ??= OpenApiDocument.Write(mapped.Select(call => call.Operation).DistinctBy(operation => operation.Id));
            _last = copy = Copy.Of(servers, _description);
        }

        return JsonResponse.WriteCacheableAsync(context, copy.Body, copy.Tag, CacheControl);
    }

    /// <summary>Returns the addresses at which the host has mapped the server, first the one that the document is below.</summary>
    private static IEnumerable<string> Servers(HttpContext context, List<(RouteEndpoint Endpoint, ApiOperation Operation)> mapped)
    {
        var path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        return mapped.Select(call => Address(context, call.Endpoint.RoutePattern, call.Operation)).OfType<string>().Distinct()
            .OrderByDescending(address => path.StartsWith(address.TrimEnd('/') + '/', StringComparison.Ordinal) ? address.Length : 0);
    }

    /// <summary>Returns the address before the path of a call, or <c>null</c> if it has a parameter that this request does not.</summary>
    private static string? Address(HttpContext context, RoutePattern pattern, ApiOperation operation)
    {
        var count = pattern.PathSegments.Count - (OpenApiDocument.Prefix + operation.Path).AsSpan().Count('/');
        var address = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var segment = pattern.PathSegments[i].Parts switch
            {
                [RoutePatternLiteralPart literal] => literal.Content,
                [RoutePatternParameterPart parameter] => context.Request.RouteValues[parameter.Name]?.ToString(),
                _ => null,
            };
            if (segment is null)
            {
                return null;
            }

            address.Append('/').Append(segment);
        }

        return context.Request.PathBase.Add(new PathString(address.ToString())).ToUriComponent() is { Length: > 0 } text ? text : "/";
    }

    private sealed record Copy(string Servers, byte[] Body, string Tag)
    {
        internal static Copy Of(string servers, ReadOnlySpan<byte> description)
        {
            // The first member of the description is the version of OpenAPI, which tools look for at the start.
            byte[] body = [.. description[..^1], .. Encoding.UTF8.GetBytes($$""","servers":[{{servers}}]}""")];
            return new Copy(servers, body, JsonResponse.TagOf(body));
        }
    }
}
