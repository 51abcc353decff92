using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>The server as an app hosts it, with nothing of the mock.</summary>
internal sealed class HostedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private HostedServer(WebApplication app, DirectoryInfo folder, IServiceCollection registrations) =>
        (_app, _folder, Registrations) = (app, folder, registrations);

    internal IServiceProvider Services => _app.Services;

    internal IServiceCollection Registrations { get; }

    internal Uri Address => new(_app.Urls.First());

    /// <summary>The database file of the server.</summary>
    internal string Database => DatabaseIn(_folder);

    /// <summary>The connection string of the ledger.</summary>
    internal string Storage => TestStorage.Of(Database);

    internal static async Task<HostedServer> StartAsync(
        ValueList<CampaignPack> packs,
        TimeProvider clock,
        string adminKey,
        CancellationToken cancellationToken,
        Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("hosted-server-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock);
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = TestStorage.Of(DatabaseIn(folder));
            options.LoadedPacks = packs;
            options.AdminKey = adminKey;

            // Tests compare numbers. Those of the steps set the default again.
            options.PublicPeople = PublicPeople.Exact;
        });
        TestStorage.Add(builder.Services);
        configure?.Invoke(builder);
        var app = builder.Build();
        var server = new HostedServer(app, folder, builder.Services);
        try
        {
            TestStorage.Use(app);
            app.MapCampaignServer();
            app.MapCampaignServerOpenApi();
            await app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static string DatabaseIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "campaign.db");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}
