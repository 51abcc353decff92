using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using PartnerSite.Looks;
using WriteForRights.AspNetCore;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests;

/// <summary>A partner's site with the looks of the sample, and its campaign server in memory.</summary>
internal sealed class TakingPartSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TakingPartSite(WebApplication app, MockCampaignServer server) => (_app, Server) = (app, server);

    internal MockCampaignServer Server { get; }

    /// <summary>The address by number. The same site under its name is another one for a browser.</summary>
    internal Uri Address => new(_app.Urls.First());

    internal static Task<TakingPartSite> StartAsync(CancellationToken cancellationToken, params string[] frameAncestors) =>
        StartAsync(SamplePack.WriteForRights2022, cancellationToken, frameAncestors);

    /// <summary>Starts the site with a campaign of the test's own.</summary>
    internal static async Task<TakingPartSite> StartAsync(
        CampaignPack pack, CancellationToken cancellationToken, params string[] frameAncestors)
    {
        var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { LoadedPacks = [pack], Transport = MockTransport.InProcess }, cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWriteForRights(options => options.BaseAddress = server.BaseAddress);
        builder.Services.AddWriteForRightsPages(options =>
        {
            options.Campaign = pack.Campaign.Id;
            options.Flow = new FlowOptions { Source = "partner.example", Clock = server.Clock };
        });
        builder.Services.UseMockCampaignServer(server);
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(SourceTree.Root, "samples", "PartnerSite", "wwwroot")),
        });
        app.MapWriteForRightsPages("/", options =>
        {
            options.Layout = typeof(SiteLayout);
            options.Picture = typeof(CasePicture);
            options.Stylesheets = ["/site.css"];
        });
        app.MapWriteForRightsEmbed("/embed", options => options.FrameAncestors = [.. frameAncestors]);
        await app.StartAsync(cancellationToken);
        return new TakingPartSite(app, server);
    }

    internal Uri Page(string path) => new(Address, path);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Server.DisposeAsync();
    }
}
