using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Browser.Tests;

/// <summary>A site that is not ours. Its host is <c>localhost</c>, which for a browser is another site than <c>127.0.0.1</c>.</summary>
internal sealed class EmbeddingSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _html = string.Empty;
    private string? _policy;

    private EmbeddingSite(WebApplication app) => _app = app;

    internal Uri Address => new UriBuilder(_app.Urls.First()) { Host = "localhost" }.Uri;

    internal string Origin => Address.GetLeftPart(UriPartial.Authority);

    internal static async Task<EmbeddingSite> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new EmbeddingSite(app);
        app.Run(context =>
        {
            if (site._policy is { } policy)
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
            }

            context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
            return context.Response.WriteAsync(
                $"""
                <!DOCTYPE html><html lang="en"><title>A shop</title><link rel="icon" href="data:,">
                <script>window.steps = []; addEventListener('w4r-step', e => steps.push(e.detail.step));</script>
                <main><h1>A shop</h1>{site._html}</main></html>
                """);
        });
        await app.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Sets the content of the page.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="policy">The content security policy; <c>null</c> for none.</param>
    internal void Show(string html, string? policy = null) => (_html, _policy) = (html, policy);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
