using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>Readiness is whether an action could be stored now, and a ledger that is unavailable fills no log.</summary>
public sealed class LedgerHealthTests : IAsyncLifetime
{
    private readonly RecordingLog _log = new();
    private readonly FakeTimeProvider _clock = new(Campaign2022.HumanRightsDay);
    private HostedServer _server = null!;
    private Wire _wire = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await HostedServer.StartAsync([Campaign2022.Pack], _clock, "q8Zt2LxV5nRw7KcB3mYd", Token, builder =>
        {
            builder.Logging.AddProvider(_log);
            builder.Services.AddHealthChecks().AddCampaignLedger();
        });
        _wire = new Wire(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _wire.Dispose();
        await _server.DisposeAsync();
        _log.Dispose();
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_ledger_that_can_store_is_healthy_and_is_asked_without_a_trace_in_the_counts()
    {
        var report = await CheckAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(["ready"], report.Entries["campaign-ledger"].Tags);
        Assert.Equal(0, (await _wire.ReadAsync("v1/campaigns/w4r-2022/counts")).GetProperty("actions").GetInt32());
    }

    [Fact]
    public async Task A_full_disk_and_a_removed_file_are_unhealthy_and_in_words()
    {
        // A trigger stands in for a disk that refuses every write.
        Execute("CREATE TRIGGER full BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        var full = (await CheckAsync()).Entries["campaign-ledger"];
        Execute("DROP TRIGGER full");
        var mended = (await CheckAsync()).Status;
        File.Delete(_server.Database);
        var removed = (await CheckAsync()).Entries["campaign-ledger"];

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy, HealthStatus.Unhealthy), (full.Status, mended, removed.Status));
        Assert.Contains("disk full", full.Description, StringComparison.Ordinal);
        Assert.Contains("removed", removed.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unavailable_ledger_is_one_line_at_once_and_one_a_minute_with_the_number()
    {
        Execute("CREATE TRIGGER full BEFORE INSERT ON tally BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await AssertRefusedAsync(40);
        Assert.Single(Lines());

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("39 more requests", Lines()[1], StringComparison.Ordinal);
        await AssertRefusedAsync(2);
        Assert.Equal(2, Lines().Count);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("2 more requests", Lines()[2], StringComparison.Ordinal);

        // After a minute without a failure the next one is logged at once.
        _clock.Advance(TimeSpan.FromMinutes(1));
        await AssertRefusedAsync(1);
        Assert.Equal(4, Lines().Count);
        Assert.All(Lines(), line => Assert.Contains("disk full", line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", _log.Text, StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            using var response = await _wire.PutAsync(Campaign2022.Letter());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }
    }

    private List<string> Lines() => [.. _log.Text.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    private Task<HealthReport> CheckAsync() => _server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_server.Database};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
