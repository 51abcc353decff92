using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WriteForRights.Server;

/// <summary>Reads the JSON body of a request.</summary>
internal static class RequestBody
{
    /// <summary>Returns the body. If it cannot be read, writes a problem and returns <c>null</c>.</summary>
    internal static async Task<byte[]?> ReadAsync(HttpContext context, int maxBytes)
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
            limit.MaxRequestBodySize = maxBytes;
        }

        try
        {
            return ByteOrderMark.Skip(
                await ReadAllAsync(context.Request, maxBytes, context.RequestAborted).ConfigureAwait(false));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status413PayloadTooLarge,
                ProblemCodes.BodyTooLarge,
                default,
                ("most", maxBytes)).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Returns the value in the body. If it has problems, writes them and returns <c>null</c>.</summary>
    internal static async Task<T?> ReadAsync<T>(HttpContext context, int maxBytes, Func<T, LanguageTag, ValueList<Problem>> check)
        where T : class
    {
        if (await ReadAsync(context, maxBytes).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        var language = RequestLanguage.Of(context.Request);
        var reading = JsonReading<T>.Read(body, language, Intake<ActionId, ActionReceipt, ActionResult>.MaxProblems);
        var problems = reading.Value is null ? reading.Problems : reading.Check(value => check(value, language));
        if (problems.Count == 0)
        {
            return reading.Value;
        }

        var status = reading.Value is null ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;
        await ProblemResponse.WriteAsync(context, status, ProblemCodes.ValidationFailed, problems).ConfigureAwait(false);
        return null;
    }

    private static async Task<byte[]> ReadAllAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        // Servers without the feature above, such as the test server, get the same limit here.
        using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 1_024, 0, maxBytes));
        var buffer = new byte[4_096];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer.AsSpan(0, read));
            if (body.Length > maxBytes)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return body.ToArray();
    }
}
