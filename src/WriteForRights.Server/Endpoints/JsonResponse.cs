using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>Writes a value as the body of a response.</summary>
internal static class JsonResponse
{
    internal static Task WriteAsync<T>(HttpContext context, T value, string mediaType = "application/json") =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>()), mediaType);

    /// <summary>Writes what became of something that was sent, which nobody may keep and give to somebody else.</summary>
    internal static Task WriteReceiptAsync<T>(HttpContext context, int status, T receipt)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, receipt);
    }

    /// <summary>Writes a value that may be kept by whoever reads it, or says that what the reader has kept is still right.</summary>
    /// <param name="context">The request.</param>
    /// <param name="value">The value.</param>
    /// <param name="cacheControl">For how long it may be kept.</param>
    /// <param name="tagged">What decides whether it changed, where that is not the value itself.</param>
    internal static Task WriteCacheableAsync<T>(HttpContext context, T value, string cacheControl, T? tagged = null)
        where T : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>());
        var tag = new EntityTagHeaderValue($"\"{TagOf(tagged ?? value)}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        context.Response.Headers.CacheControl = cacheControl;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(kept => kept.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, body, "application/json");
    }

    /// <summary>A short text that is another one for every other value: what stands in an <c>ETag</c>.</summary>
    internal static string TagOf<T>(T value) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>())).AsSpan(0, 12));

    private static Task WriteAsync(HttpContext context, byte[] body, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
