using Npgsql;
using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>Counts from a real standby with streaming replication.</summary>
public sealed class CountReplicaTests
{
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    private long _last;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_come_from_a_replica_while_it_is_up_to_date_and_otherwise_from_the_primary()
    {
        await using var primary = await StartAsync();
        var storage = primary.NewDatabase();
        await PostgreSqlLedger.Open(storage).DisposeAsync();
        await using var standby = new PostgreSqlCluster();
        await standby.CreateStandbyOfAsync(primary);
        await standby.StartAsync();
        var database = new NpgsqlConnectionStringBuilder(storage).Database!;
        await using var ledger = PostgreSqlLedger.Open(storage, countReplica: standby.ConnectionTo(database));
        var (isUsed, changes) = (true, 0);
        ledger.Replica!.UseChanged = used => (isUsed, changes) = (used, changes + 1);

        // The first reads may come before the first position is known.
        await UntilAsync(ledger, 0, () => isUsed && changes != 1);
        await AppendAsync(ledger);
        await UntilAsync(ledger, 1, () => isUsed);

        // A replica that has stopped replaying is behind after half a second, and nobody notices by the counts.
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "SELECT pg_wal_replay_pause()");
        await AppendAsync(ledger);
        await UntilAsync(ledger, 2, () => !isUsed);
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "SELECT pg_wal_replay_resume()");
        await UntilAsync(ledger, 2, () => isUsed);

        // A replica that is gone delays nobody for longer than its connection takes.
        await standby.StopAsync("immediate");
        await AppendAsync(ledger);
        await UntilAsync(ledger, 3, () => !isUsed);
        await standby.StartAsync();
        await UntilAsync(ledger, 3, () => isUsed);

        // After a promotion it is no replica, even though it can be read.
        await standby.PromoteAsync();
        await AppendAsync(ledger);
        await UntilAsync(ledger, 4, () => !isUsed);
    }

    [Fact]
    public async Task No_count_falls_when_readers_change_from_the_primary_to_a_replica_that_is_late()
    {
        await using var primary = await StartAsync();
        var storage = primary.NewDatabase();
        await PostgreSqlLedger.Open(storage).DisposeAsync();
        await using var standby = new PostgreSqlCluster();
        await standby.CreateStandbyOfAsync(primary);
        await standby.StartAsync();

        // What arrives is applied late, but not so late that nobody reads from the replica.
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "ALTER SYSTEM SET recovery_min_apply_delay = '300ms'");
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "SELECT pg_reload_conf()");
        var database = new NpgsqlConnectionStringBuilder(storage).Database!;
        await using var ledger = PostgreSqlLedger.Open(storage, countReplica: standby.ConnectionTo(database));
        var changes = 0;
        ledger.Replica!.UseChanged = _ => changes++;

        for (var actions = 1; actions <= Repetitions.Of(15, inTheGate: 60); actions++)
        {
            await AppendAsync(ledger);
            await UntilAsync(ledger, actions, () => true);
        }

        Assert.True(changes > 0, "Readers never changed, so nothing was tried.");
    }

    [Fact]
    public async Task The_standby_of_another_ledger_is_never_read()
    {
        await using var primary = await StartAsync();
        var other = primary.NewDatabase();
        await using (var foreign = PostgreSqlLedger.Open(other))
        {
            await AppendAsync(foreign);
            await foreign.FoldAllAsync(Token);
        }

        await using var standby = new PostgreSqlCluster();
        await standby.CreateStandbyOfAsync(primary);
        await standby.StartAsync();
        await using var ledger = PostgreSqlLedger.Open(
            primary.NewDatabase(), countReplica: standby.ConnectionTo(new NpgsqlConnectionStringBuilder(other).Database!));
        var isUsed = true;
        ledger.Replica!.UseChanged = used => isUsed = used;
        await UntilAsync(ledger, 0, () => !isUsed);

        for (var time = 0; time < 50; time++)
        {
            Assert.Equal(0, (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total.Actions);
            Assert.False(isUsed);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Username=w4r;Password=secret-word")]
    [InlineData("Host=127.0.0.1;Database=campaign;Colour=secret-word")]
    public void A_connection_string_that_cannot_be_read_ends_the_start_and_is_not_repeated(string replica)
    {
        var refused = Assert.Throws<CampaignServerStartException>(
            () => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase(), countReplica: replica));

        Assert.Equal("setting-invalid", refused.Code);
        Assert.Contains("WriteForRights:CountReplica", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        _ = PostgreSqlCluster.Shared;
        var cluster = new PostgreSqlCluster();
        await cluster.CreateAsync("wal_level = replica", "max_wal_senders = 4");
        await cluster.StartAsync();
        return cluster;
    }

    private async Task AppendAsync(PostgreSqlLedger ledger)
    {
        await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        await ledger.FoldAllAsync(Token);
    }

    /// <summary>Reads until a condition holds. In the end the counts are as expected, and they never fall on the way.</summary>
    private async Task UntilAsync(PostgreSqlLedger ledger, long actions, Func<bool> isReached)
    {
        do
        {
            var now = (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total.Actions;
            Assert.InRange(now, _last, actions);
            _last = now;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
        while (!isReached() || _last < actions);
    }
}
