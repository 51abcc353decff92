using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Docs.Tests.Snippets;

#pragma warning disable xUnit1051 // A reader of the example copies it without the test framework's token.

public sealed class ServerSnippets : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docs-server-");

    [Fact]
    public async Task A_server_in_an_app()
    {
        var (file, packs) = (Path.Combine(_folder.FullName, "campaign.db"), Path.GetDirectoryName(SourceTree.SamplePack)!);
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var campaigns = new List<Campaign>();
        builder.Services.AddSingleton(campaigns).AddHostedService<StopsWhenStarted>();

        #region server-services
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = $"Data Source={file}";
            options.Packs = packs; // a folder with campaign packs
            options.AdminKey = key; // at least 16 random characters, for reports and voids
        });
        #endregion

        #region server-endpoints
        await using var app = builder.Build();
        app.MapCampaignServer();
        app.MapCampaignServerOpenApi();
        await app.RunAsync();
        #endregion

        Assert.True(File.Exists(file));
        Assert.NotEmpty(campaigns);
    }

    [Fact]
    public async Task A_server_as_a_part_of_an_app()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://www.example.org")));
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = $"Data Source={Path.Combine(_folder.FullName, "part.db")}";
            options.Packs = Path.GetDirectoryName(SourceTree.SamplePack)!;
            options.AllowedOrigins = ["https://partner.example"];
        });
        await using var app = builder.Build();

        #region server-guest-cors
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/campaign"), own => own.UseCors());
        #endregion

        #region server-guest
        var campaign = app.MapGroup("/campaign");
        campaign.MapCampaignServer().AllowAnonymous(); // or RequireAuthorization, RequireRateLimiting, RequireHost, …
        campaign.MapCampaignServerOpenApi(); // at /campaign/openapi/writeforrights.json
        #endregion

        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"campaign/v1/actions/{ActionId.New()}");
        preflight.Headers.Add("Origin", "https://partner.example");
        preflight.Headers.Add("Access-Control-Request-Method", "PUT");
        using var allowed = await http.SendAsync(preflight);
        Assert.Equal("https://partner.example", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        var document = await http.GetStringAsync(new Uri("campaign/openapi/writeforrights.json", UriKind.Relative));
        Assert.Contains("{\"url\":\"/campaign\"}", document, StringComparison.Ordinal);
        await app.StopAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Reads the campaigns of the server when it has started, and then stops it.</summary>
    private sealed class StopsWhenStarted(IHostApplicationLifetime lifetime, IServer server, List<Campaign> campaigns) : IHostedLifecycleService
    {
        public async Task StartedAsync(CancellationToken cancellationToken)
        {
            var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri(address) });
            campaigns.AddRange(await client.GetCampaignsAsync(cancellationToken).ToListAsync(cancellationToken));
            lifetime.StopApplication();
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
