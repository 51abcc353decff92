using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using WriteForRights.Server;

namespace QuickStart;

/// <summary>A campaign server in this process, on a free port, with a new database that is deleted at the end.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private LocalServer(WebApplication app, DirectoryInfo folder, string adminKey) => (_app, _folder, AdminKey) = (app, folder, adminKey);

    /// <summary>The administrator's key, a new one each time.</summary>
    public string AdminKey { get; }

    public Uri Address => new(_app.Urls.First());

    public static async Task<LocalServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("quickstart-");
        var adminKey = RandomNumberGenerator.GetHexString(64);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            options.AdminKey = adminKey;
            options.Packs = Path.Combine(AppContext.BaseDirectory, "packs");
        });
        var app = builder.Build();
        app.MapCampaignServer();
        await app.StartAsync();
        return new LocalServer(app, folder, adminKey);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
