using System.Collections.Frozen;
using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.AspNetCore;

/// <summary>
/// The stylesheet and the scripts of the components. The pages serve them themselves, so a host needs no static files, and they work from
/// any folder. They are compressed once.
/// </summary>
internal static class PageFiles
{
    internal const string Folder = "files";

    private const string Prefix = "files/";

    private static readonly FrozenDictionary<string, PageFile> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Returns the path of a file with its version, which a browser may keep for ever.</summary>
    internal static string PathOf(string name) => $"{Folder}/{name}?v={All[name].Version}";

    /// <summary>Sends a file, or the status 404.</summary>
    internal static Task SendAsync(HttpContext context)
    {
        if (!All.TryGetValue(context.Request.RouteValues["file"] as string ?? string.Empty, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var isPinned = context.Request.Query["v"] == file.Version;
        return SendAsync(context, file, isPinned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }

    internal static Task SendAsync(HttpContext context, PageFile file, string cacheControl)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers.ETag = file.Tag;
        if (request.Headers.IfNoneMatch.ToString().Contains(file.Tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var takesBrotli = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        if (takesBrotli)
        {
            headers.ContentEncoding = "br";
        }

        var content = takesBrotli ? file.Compressed : file.Content;
        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask
            : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private static PageFile Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var isStylesheet = resource.EndsWith(".css", StringComparison.Ordinal);
        return new PageFile(content.ToArray(), isStylesheet ? MediaTypeNames.Text.Css : MediaTypeNames.Text.JavaScript);
    }
}
