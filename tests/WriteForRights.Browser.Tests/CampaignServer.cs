using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Client;
using WriteForRights.Server;
using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests;

/// <summary>The server as an app hosts it, with the 2022 campaign open, and a list of the requests that it got.</summary>
internal sealed class CampaignServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private readonly TaskCompletionSource _streamEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CampaignServer(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    internal Uri Address => new(_app.Urls.First());

    /// <summary>The method and path of each request, preflight requests included, in the order of arrival.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Ends when the first stream of counts has ended.</summary>
    internal Task StreamEnded => _streamEnded.Task;

    /// <summary>Starts a server.</summary>
    /// <param name="origin">The one origin whose pages may submit.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    internal static async Task<CampaignServer> StartAsync(string origin, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("browser-tests-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new CampaignClock());
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            options.LoadedPacks = [SamplePack.WriteForRights2022];
            options.AllowedOrigins = [origin];
        });
        var app = builder.Build();
        var server = new CampaignServer(app, folder);
        app.Use(next => context => server.RecordAsync(next, context));
        app.MapCampaignServer();
        await app.StartAsync(cancellationToken);
        return server;
    }

    private async Task RecordAsync(RequestDelegate next, HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal))
            {
                _streamEnded.TrySetResult();
            }
        }
    }

    internal WriteForRightsClient CreateClient() => new(new WriteForRightsClientOptions { BaseAddress = Address });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Starts in the middle of the campaign and runs at normal speed.</summary>
    private sealed class CampaignClock : TimeProvider
    {
        private readonly long _start = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero) + System.GetElapsedTime(_start);
    }
}
