using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WriteForRights.Server;

/// <summary>The JSON body of a request.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body, or answers why not and gives nothing.</summary>
    internal static async Task<byte[]?> ReadAsync(HttpContext context, int most)
    {
        if (!context.Request.HasJsonContentType())
        {
            await ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                ProblemCodes.ContentTypeUnsupported,
                default,
                ("type", "application/json")).ConfigureAwait(false);
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        try
        {
            return await ReadAllAsync(context.Request, most, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status413PayloadTooLarge,
                ProblemCodes.BodyTooLarge,
                default,
                ("most", most.ToString(CultureInfo.InvariantCulture))).ConfigureAwait(false);
            return null;
        }
    }

    private static async Task<byte[]> ReadAllAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        // Servers without the feature above, such as the one for tests, are held to the same limit here.
        using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 1_024, 0, most));
        var buffer = new byte[4_096];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer.AsSpan(0, read));
            if (body.Length > most)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return body.ToArray();
    }
}
