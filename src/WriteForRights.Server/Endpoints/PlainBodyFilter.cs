using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Refuses a compressed body. Where the host decompresses requests, none gets here.</summary>
internal sealed class PlainBodyFilter : IEndpointFilter
{
    private const string Identity = "identity";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding
        && !encoding.Equals(Identity, StringComparison.OrdinalIgnoreCase)
            ? RefuseAsync(context.HttpContext)
            : next(context);

    private static async ValueTask<object?> RefuseAsync(HttpContext context)
    {
        // The header tells that the coding is the reason for the 415, and not the type (RFC 9110, 12.5.3).
        context.Response.Headers.AcceptEncoding = Identity;
        await ProblemResponse.WriteAsync(
            context, StatusCodes.Status415UnsupportedMediaType, ProblemCodes.ContentEncodingUnsupported).ConfigureAwait(false);
        return TypedResults.Empty;
    }
}
