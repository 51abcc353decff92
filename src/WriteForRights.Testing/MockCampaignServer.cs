using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The real campaign server inside a test: on a free port of this machine, with a database that is gone with it.</summary>
public sealed class MockCampaignServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private MockCampaignServer(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        BaseAddress = new Uri(app.Urls.First());
    }

    /// <summary>The address on which the server answers.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a server.</summary>
    /// <exception cref="ArgumentException">The options hold no campaign pack.</exception>
    /// <exception cref="CampaignServerStartException">It cannot start; the message says why.</exception>
    public static async Task<MockCampaignServer> StartAsync(
        MockCampaignServerOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Packs.Count == 0)
        {
            // The server itself would look for packs on the disk, where a test never means it to.
            throw new ArgumentException("A mock server needs a campaign pack.", nameof(options));
        }

        var folder = Directory.CreateTempSubdirectory("writeforrights-");

        // Empty, so that the configuration of the app under test, which lies in the same folder and environment, is not taken for ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddCampaignServer(server =>
        {
            server.Storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            server.LoadedPacks = options.Packs;
        });
        var app = builder.Build();
        try
        {
            app.MapCampaignServer();
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new MockCampaignServer(app, folder);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>A client of this server.</summary>
    public WriteForRightsClient CreateClient() => new(new WriteForRightsClientOptions { BaseAddress = BaseAddress });

    /// <summary>Stops the server and removes its database. It may be called again.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}
