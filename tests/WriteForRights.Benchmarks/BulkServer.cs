using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Benchmarks;

/// <summary>A campaign server with a file or a database, as an app would have it, until nothing more comes in.</summary>
internal static class BulkServer
{
    /// <summary>What samples/CampaignServer sets for itself.</summary>
    internal static readonly Dictionary<string, string?> Settings = new() { ["DOTNET_gcServer"] = "0", ["DOTNET_TieredPGO"] = "0" };

    internal static async Task RunAsync(string storage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = storage.Contains('=', StringComparison.Ordinal) ? storage : $"Data Source={storage}";
            options.LoadedPacks = [CampaignPack.Load(SourceTree.SamplePack)];
        });
        builder.Services.AddPostgreSqlLedger();
        await using var app = builder.Build();
        app.MapCampaignServer();
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        await app.StopAsync();
    }
}
