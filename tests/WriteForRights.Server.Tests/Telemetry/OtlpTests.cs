using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>The sample server with a collector (OTLP over HTTP).</summary>
public sealed class OtlpTests : IDisposable
{
    private const string Mark = "Planted";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otlp-");
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_exports_our_metrics_and_traces_and_nothing_of_a_person()
    {
        await using var collector = await StartCollectorAsync();
        using var server = await ServerProcess.StartAsync(
            $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}",
            null,
            ("WriteForRights__AdminKey", KeyServer.AdminKey),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var http = new HttpClient { BaseAddress = server.Address };
        var action = Campaign2022.Signature("Planted Name", "planted@planted.example") with
        {
            Text = new ActionText { Body = "Planted words" },
            Source = "Planted source",
        };
        using var content = new StringContent(
            JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/actions/{action.Id}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {KeyServer.AdminKey}");
        request.Headers.TryAddWithoutValidation("User-Agent", "curl/8");
        using var response = await http.SendAsync(request, Token);
        Assert.Equal(201, (int)response.StatusCode);

        // What was not sent by then is sent at the end.
        Assert.Equal(0, await server.TerminateAsync());

        var metrics = TextOf("/v1/metrics");
        foreach (var name in (string[])["entries", "ledger.commit.duration", "ledger.commit.size", "ledger.waiting", "database.size", "counts.watchers"])
        {
            Assert.Contains($"writeforrights.server.{name}", metrics, StringComparison.Ordinal);
        }

        Assert.Contains("ledger.commit", TextOf("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("ledger.write", TextOf("/v1/traces"), StringComparison.Ordinal);
        var all = string.Concat(_received.Select(one => Encoding.Latin1.GetString(one.Body)));
        Assert.DoesNotContain(Mark, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(KeyServer.AdminKey, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists the files of a process.");
        await using var collector = await StartCollectorAsync();
        using var without = await ServerProcess.StartAsync($"Data Source={Path.Combine(_folder.FullName, "without.db")}");
        using var with = await ServerProcess.StartAsync(
            $"Data Source={Path.Combine(_folder.FullName, "with.db")}", null, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()));

        Assert.DoesNotContain(without.LoadedFiles, file => file.Contains("OpenTelemetry", StringComparison.Ordinal));
        Assert.Contains(with.LoadedFiles, file => file.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    private string TextOf(string path) =>
        string.Concat(_received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    private async Task<WebApplication> StartCollectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapFallback(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _received.Enqueue((context.Request.Path, body.ToArray()));
        });
        await app.StartAsync(Token);
        return app;
    }
}
