using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>The faults of the database, of its disk and of the connection to it, on servers that write through to the disk.</summary>
public sealed class FaultTests
{
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_ends_after_the_commit_and_before_the_response_is_asked_again_and_never_guessed()
    {
        var storage = new NpgsqlConnectionStringBuilder(PostgreSqlCluster.Shared.NewDatabase());
        using var proxy = new CuttingProxy(storage.Port);
        storage.Port = proxy.Port;
        storage.SslMode = SslMode.Disable;

        // The text of a prepared statement is sent once, and the proxy looks for it.
        storage.MaxAutoPrepare = 0;
        await using var ledger = PostgreSqlLedger.Open(storage.ConnectionString);
        for (var i = 0; i < 5; i++)
        {
            var entry = _campaign.Complete(Campaign2022.Signature($"{i}. Example", $"{i}@example.org"));
            proxy.CutAfterNextRequest();

            // As if nothing had happened: recorded, not repeated.
            Assert.Equal(new LedgerAnswer(LedgerOutcome.Recorded, entry.RecordedAt), await ledger.AppendAsync(entry, Token));
            Assert.Equal(LedgerOutcome.Repeated, (await ledger.AppendAsync(entry, Token)).Outcome);
        }

        Assert.Equal(5, proxy.Cuts);
        await ledger.FoldAllAsync(Token);
        var counts = await ledger.CountAsync(Campaign2022.Id, null, [], Token);
        Assert.Equal((5L, 5L), (counts.Total.Actions, counts.Total.People));
        Assert.Empty((await ledger.Maintenance.VerifyAsync(_ => { }, Token)).Differences);
    }

    [Fact]
    public async Task A_database_that_is_killed_under_load_loses_nothing_acknowledged_and_counts_nothing_twice()
    {
        await using var cluster = await StartAsync();
        await using var nodes = new LoadedNodes(cluster.NewDatabase(), 2);
        for (var kill = 0; kill < Repetitions.Of(2, inTheGate: 6); kill++)
        {
            await nodes.UntilAcknowledgedAsync(200);
            await cluster.StopAsync("immediate");
            await nodes.UntilRefusedAsync();
            await cluster.StartAsync();
        }

        await nodes.UntilAcknowledgedAsync(200);
        await nodes.AssertAllAsync();
    }

    [Fact]
    public async Task A_standby_that_is_promoted_under_load_has_everything_that_was_acknowledged()
    {
        await using var primary = await StartAsync("wal_level = replica", "max_wal_senders = 4");
        var database = new NpgsqlConnectionStringBuilder(primary.NewDatabase()).Database!;
        await using var standby = new PostgreSqlCluster();
        await standby.CreateStandbyOfAsync(primary);
        await standby.StartAsync();
        PostgreSqlCluster.Run(primary.ConnectionTo("postgres"), "ALTER SYSTEM SET synchronous_standby_names = '*'");
        PostgreSqlCluster.Run(primary.ConnectionTo("postgres"), "SELECT pg_reload_conf()");

        var hosts = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}");
        await using var nodes = new LoadedNodes($"Host={hosts};Database={database};Username=w4r;Host Recheck Seconds=1", 2);
        await nodes.UntilAcknowledgedAsync(300);
        await primary.StopAsync("immediate");
        await nodes.UntilRefusedAsync();
        await standby.PromoteAsync();
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "ALTER SYSTEM SET synchronous_standby_names = ''");
        PostgreSqlCluster.Run(standby.ConnectionTo("postgres"), "SELECT pg_reload_conf()");

        await nodes.UntilAcknowledgedAsync(300);
        await nodes.AssertAllAsync();
    }

    [Fact]
    public async Task A_database_that_only_reads_is_unavailable_and_the_counts_still_are_there()
    {
        await using var cluster = await StartAsync();
        var storage = cluster.NewDatabase();
        await using var ledger = PostgreSqlLedger.Open(storage);
        await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        await ledger.FoldAllAsync(Token);
        PostgreSqlCluster.Run(storage, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(storage).Database} SET default_transaction_read_only = on");
        PostgreSqlCluster.Run(cluster.ConnectionTo("postgres"), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'WriteForRights'");

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token).AsTask());

        Assert.Equal(PostgreSqlFailure.RetryAfterSeconds, refused.RetryAfter);
        Assert.Equal("PostgreSQL is read-only: it is not the primary.", refused.InnerException?.Message);
        Assert.Equal(1, (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total.Actions);
    }

    [Fact]
    public async Task A_full_disk_refuses_and_loses_nothing_and_space_is_enough_to_go_on()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can mount a small file system.");
        var folder = Directory.CreateTempSubdirectory("small-disk-").FullName;
        using (var mount = TestProcess.Start(new("mount", ["-t", "tmpfs", "-o", "size=160m", "tmpfs", folder])))
        {
            Assert.SkipUnless((await mount.RunToEndAsync()).ExitCode == 0, "This machine does not allow mounts.");
        }

        try
        {
            await using var cluster = new PostgreSqlCluster(Path.Combine(folder, "data"));
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            await cluster.CreateAsync("max_wal_size = 32MB", "min_wal_size = 32MB");
            await cluster.StartAsync();
            await using var nodes = new LoadedNodes(cluster.NewDatabase(), 1);
            await nodes.UntilAcknowledgedAsync(100);
            var ballast = Path.Combine(folder, "ballast");
            await using (var file = File.Create(ballast))
            {
                try
                {
                    var block = new byte[1 << 16];
                    while (true)
                    {
                        await file.WriteAsync(block, Token);
                    }
                }
                catch (IOException)
                {
                    // The disk is full.
                }
            }

            await nodes.UntilRefusedAsync();
            File.Delete(ballast);

            // PostgreSQL may have ended, as it does when it cannot write its log; then its service starts it again.
            if (!cluster.IsRunning)
            {
                await cluster.StartAsync();
            }

            await nodes.UntilAcknowledgedAsync(100);
            await nodes.AssertAllAsync();
        }
        finally
        {
            using var unmount = TestProcess.Start(new("umount", ["-l", folder]));
            await unmount.RunToEndAsync();
            Directory.Delete(folder);
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=campaign;Username=w4r;Password=secret-word", "storage-unopenable")]
    [InlineData("Host=no-such-host.invalid;Database=campaign;Username=w4r;Password=secret-word", "storage-unopenable")]
    [InlineData("Host=127.0.0.1;Username=w4r;Password=secret-word", "setting-invalid")]
    [InlineData("Host=127.0.0.1;Database=campaign;Colour=secret-word", "setting-invalid")]
    [InlineData("Host=127.0.0.1;Database=campaign;Port=secret-word", "setting-invalid")]
    public void A_database_that_cannot_be_reached_is_one_line_that_repeats_nothing(string storage, string code)
    {
        var refused = Assert.Throws<CampaignServerStartException>(() => PostgreSqlLedger.Open(storage));

        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.DoesNotContain("secret-word", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("no-such-host", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_database_serves_nodes_of_this_version_only_if_it_says_so()
    {
        var storage = PostgreSqlCluster.Shared.NewDatabase();
        await PostgreSqlLedger.Open(storage).DisposeAsync();
        PostgreSqlCluster.Execute(storage, $"UPDATE setting SET value = '\\x{Hex(99)}' WHERE name = 'version'");
        await using (var ledger = PostgreSqlLedger.Open(storage))
        {
            Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token)).Outcome);
        }

        PostgreSqlCluster.Execute(storage, $"UPDATE setting SET value = '\\x{Hex(50)}' WHERE name = 'oldest-node'");
        Assert.Equal("storage-newer", Assert.Throws<CampaignServerStartException>(() => PostgreSqlLedger.Open(storage)).Code);

        static string Hex(long number) => Convert.ToHexString(BitConverter.GetBytes(number));
    }

    [Fact]
    public async Task Rehearsals_and_real_counts_never_share_a_database()
    {
        var storage = PostgreSqlCluster.Shared.NewDatabase();
        await PostgreSqlLedger.Open(storage, isRehearsal: true).DisposeAsync();

        Assert.Equal("storage-rehearsal", Assert.Throws<CampaignServerStartException>(() => PostgreSqlLedger.Open(storage)).Code);
        await PostgreSqlLedger.Open(storage, isRehearsal: true).DisposeAsync();
    }

    private static async Task<PostgreSqlCluster> StartAsync(params string[] settings)
    {
        _ = PostgreSqlCluster.Shared;
        var cluster = new PostgreSqlCluster();
        await cluster.CreateAsync(settings);
        await cluster.StartAsync();
        return cluster;
    }

    /// <summary>Nodes to which people submit all the time, and again until they get an answer.</summary>
    private sealed class LoadedNodes : IAsyncDisposable
    {
        private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
        private readonly ConcurrentBag<LedgerEntry> _acknowledged = [];
        private readonly ConcurrentBag<LedgerEntry> _sent = [];
        private readonly CancellationTokenSource _ending = new();
        private readonly List<PostgreSqlLedger> _nodes;
        private readonly List<Task> _people;
        private int _refusals;

        internal LoadedNodes(string storage, int number)
        {
            _nodes = [.. Enumerable.Range(0, number).Select(_ => PostgreSqlLedger.Open(storage))];
            _people = [.. Enumerable.Range(0, 8).Select(index => Task.Run(() => SubmitAsync(_nodes[index % number])))];
        }

        internal async Task UntilAcknowledgedAsync(int more)
        {
            var goal = _acknowledged.Count + more;
            while (_acknowledged.Count < goal)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            }
        }

        internal async Task UntilRefusedAsync()
        {
            var goal = Volatile.Read(ref _refusals) + 8;
            while (Volatile.Read(ref _refusals) < goal)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            }
        }

        /// <summary>Everything that was acknowledged is stored and counted once, and the counts agree with the ledger.</summary>
        internal async Task AssertAllAsync()
        {
            await _ending.CancelAsync();
            await Task.WhenAll(_people);
            var stored = (await _nodes[0].ReadAsync(Token)).Select(action => action.Action.Id).ToHashSet();
            Assert.All(_acknowledged, entry => Assert.Contains(entry.Submitted.Id, stored));
            Assert.Subset(_sent.Select(entry => entry.Submitted.Id).ToHashSet(), stored);
            await _nodes[0].FoldAllAsync(Token);
            var counts = await _nodes[^1].CountAsync(Campaign2022.Id, null, [], Token);
            Assert.Equal((stored.Count, stored.Count), (counts.Total.Actions, counts.Total.People));
            var found = await _nodes[0].Maintenance.VerifyAsync(_ => { }, Token);
            Assert.Empty(found.Differences);
            Assert.Equal((stored.Count, 0), (found.Rows, found.PeopleDifferences));
        }

        public async ValueTask DisposeAsync()
        {
            await _ending.CancelAsync();
            await Task.WhenAll(_people);
            foreach (var node in _nodes)
            {
                await node.DisposeAsync();
            }

            _ending.Dispose();
        }

        private async Task SubmitAsync(PostgreSqlLedger node)
        {
            while (!_ending.IsCancellationRequested)
            {
                var name = ActionId.New().ToString();
                var entry = _campaign.Complete(Campaign2022.Signature("A. Example", $"{name}@example.org"));
                _sent.Add(entry);
                while (!_ending.IsCancellationRequested)
                {
                    try
                    {
                        Assert.True((await node.AppendAsync(entry, Token)).Outcome is LedgerOutcome.Recorded or LedgerOutcome.Repeated);
                        _acknowledged.Add(entry);
                        break;
                    }
                    catch (LedgerUnavailableException)
                    {
                        Interlocked.Increment(ref _refusals);
                        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
                    }
                }
            }
        }
    }
}
