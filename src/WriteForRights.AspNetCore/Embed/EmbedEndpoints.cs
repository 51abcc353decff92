using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>The files of the embed by path.</summary>
internal static class EmbedEndpoints
{
    // An old snippet on a page loads the newest version 1 within an hour. A frozen version never changes.
    private const string ForAnHour = "public, max-age=3600";
    private const string ForEver = "public, max-age=31536000, immutable";

    internal static void Map(PageRoutes routes)
    {
        routes.MapFile("/v1.js", static http => SendAsync(http, EmbedScript.Versions[^1].File, ForAnHour));
        foreach (var version in EmbedScript.Versions)
        {
            routes.MapFile($"/{version.Name}", http => SendAsync(http, version.File, ForEver));
            routes.MapFile($"/{version.Name}.sri", http =>
            {
                http.Response.Headers.AccessControlAllowOrigin = "*";
                http.Response.Headers.CacheControl = ForEver;
                http.Response.ContentType = MediaTypeNames.Text.Plain;
                return http.Response.WriteAsync(version.Integrity, http.RequestAborted);
            });
        }

        routes.MapFile("/frame.js", static http => SendAsync(http, EmbedScript.Frame.File, ForAnHour));
        routes.MapFile("/theme.css", static http =>
        {
            if (!EmbedTheme.TryGetStylesheet(http.Request.Query["theme"], out var stylesheet))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return PageFiles.SendAsync(http, new PageFile(Encoding.UTF8.GetBytes(stylesheet), MediaTypeNames.Text.Css), ForAnHour);
        });
    }

    // A module of another origin runs only if the origin allows it.
    private static Task SendAsync(HttpContext http, PageFile file, string cacheControl)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return PageFiles.SendAsync(http, file, cacheControl);
    }
}
