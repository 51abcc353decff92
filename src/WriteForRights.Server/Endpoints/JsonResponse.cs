using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>Writes a value as the body of a response.</summary>
internal static class JsonResponse
{
    internal static Task WriteAsync<T>(HttpContext context, T value, string mediaType = "application/json") =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>()), mediaType);

    /// <summary>Writes the receipt of a submission. Caches must not store it, or they could give it to another client.</summary>
    internal static Task WriteReceiptAsync<T>(HttpContext context, int status, T receipt)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, receipt);
    }

    /// <summary>Writes a value that clients may cache, or 304 if the client's copy is still current.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="value">The value.</param>
    /// <param name="cacheControl">The value of <c>Cache-Control</c>.</param>
    /// <param name="tagged">The value that the <c>ETag</c> is computed from; <c>null</c> if it is the value itself.</param>
    internal static Task WriteCacheableAsync<T>(HttpContext context, T value, string cacheControl, T? tagged = null)
        where T : class => WriteCacheableAsync(
            context, JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>()), TagOf(tagged ?? value), cacheControl);

    /// <summary>Writes JSON that clients may cache, or 304 if the client's copy is still current.</summary>
    internal static Task WriteCacheableAsync(HttpContext context, byte[] body, string tag, string cacheControl)
    {
        var entityTag = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = entityTag;
        context.Response.Headers.CacheControl = cacheControl;

        // "*" means any version, and there is one (RFC 9110, 13.1.2).
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(
            kept => kept.Equals(EntityTagHeaderValue.Any) || kept.Compare(entityTag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, body, "application/json");
    }

    /// <summary>Returns the <c>ETag</c> of a value: a hash of its JSON.</summary>
    internal static string TagOf<T>(T value)
        where T : class => TagOf(JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>()));

    /// <summary>Returns the <c>ETag</c> of a body: a hash of it.</summary>
    internal static string TagOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));

    /// <summary>Writes a text that nobody may keep a copy of.</summary>
    internal static Task WritePrivateTextAsync(HttpContext context, string text, string mediaType)
    {
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, Encoding.UTF8.GetBytes(text), $"{mediaType}; charset=utf-8");
    }

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
