using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Browser.Tests;

/// <summary>The site of a partner, on a port of its own and so of another origin than any campaign server.</summary>
internal sealed class Website : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Website(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.First());

    /// <summary>The origin as browsers send it.</summary>
    internal string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Starts a site with one empty page.</summary>
    internal static Task<Website> StartAsync(CancellationToken cancellationToken) => StartAsync(
        app => app.Run(context =>
        {
            context.Response.ContentType = MediaTypeNames.Text.Html;
            return context.Response.WriteAsync("<!DOCTYPE html><title>Partner</title><link rel=icon href=data:,>");
        }),
        cancellationToken);

    /// <summary>Starts a site with the published WebAssembly app, or skips the test if it has not been published.</summary>
    internal static Task<Website> StartAppAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "WriteForRights.Wasm", "bin", "Release", "net10.0", "publish", "wwwroot");
        Chromium.Require(
            Directory.Exists(folder), "The app has not been published: dotnet publish tests/WriteForRights.Wasm -c Release");
        var files = new PhysicalFileProvider(folder);
        return StartAsync(
            app => app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files }).UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".dat"] = MediaTypeNames.Application.Octet } },
            }),
            cancellationToken);
    }

    /// <summary>Starts a site with the files of a folder.</summary>
    internal static Task<Website> StartFolderAsync(string folder, CancellationToken cancellationToken) => StartAsync(
        app =>
        {
            var files = new PhysicalFileProvider(folder);
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files });

            // Browsers ask for it unasked. Whatever else is not there is a broken link.
            app.MapGet("/favicon.ico", () => Results.NoContent());
        },
        cancellationToken);

    private static async Task<Website> StartAsync(Action<WebApplication> map, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync(cancellationToken);
        return new Website(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
