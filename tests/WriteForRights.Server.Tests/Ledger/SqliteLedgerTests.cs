using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class SqliteLedgerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private SqliteLedger? _ledger;

    private string Storage => $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}";

    private SqliteLedger Ledger => _ledger!;

    public ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open(Storage);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_servers_on_one_file_count_together()
    {
        await using var other = SqliteLedger.Open(Storage);
        var shared = Enumerable.Range(0, 50).Select(_ => _campaign.Complete(Campaign2022.Letter())).ToList();
        await Task.WhenAll(shared.SelectMany(entry => new[]
        {
            AppendAsync(entry),
            other.AppendAsync(entry, TestContext.Current.CancellationToken).AsTask(),
        }));

        Assert.Equal(50, (await CountAsync()).Actions);
    }

    [Fact]
    public async Task When_the_disk_refuses_everybody_is_told_and_nothing_is_half_stored()
    {
        using (var blocker = new SqliteConnection($"{Storage};Pooling=False"))
        {
            // A trigger stands in for a disk that fails in the middle of a transaction, after the ledger's row was written.
            await blocker.OpenAsync(TestContext.Current.CancellationToken);
            blocker.Execute("CREATE TRIGGER full BEFORE INSERT ON tally BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            var entry = _campaign.Complete(Campaign2022.Letter());
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => AppendAsync(entry));
            blocker.Execute("DROP TRIGGER full");

            Assert.Equal(LedgerOutcome.Absent, (await Ledger.FindAsync(entry.Submitted, TestContext.Current.CancellationToken)).Outcome);
            Assert.Equal(LedgerOutcome.Recorded, (await AppendAsync(entry)).Outcome);
        }

        Assert.Equal(1, (await CountAsync()).Actions);
    }

    [Fact]
    public async Task Every_ledger_in_memory_is_its_own_and_keeps_what_it_has_after_a_failure()
    {
        await using var ledger = SqliteLedger.Open("Data Source=:memory:");
        await using var other = SqliteLedger.Open("Data Source=:memory:");
        var entry = _campaign.Complete(Campaign2022.Letter());
        await ledger.AppendAsync(entry, TestContext.Current.CancellationToken);

        // A quantity that the tables refuse stands in for a defect in the middle of a transaction.
        var refused = _campaign.Complete(Campaign2022.Letter());
        refused = refused with { Counted = refused.Counted with { Messages = 0 } };
        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => ledger.AppendAsync(refused, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(LedgerOutcome.Repeated, (await ledger.AppendAsync(entry, TestContext.Current.CancellationToken)).Outcome);
        Assert.Single(await ledger.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await other.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_ledger_that_is_closed_takes_nothing_and_says_so()
    {
        await Ledger.DisposeAsync();

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => AppendAsync(_campaign.Complete(Campaign2022.Letter())));
    }

    [Fact]
    public async Task What_waits_when_the_ledger_is_closed_is_still_stored()
    {
        var waiting = Enumerable.Range(0, 500).Select(_ => AppendAsync(_campaign.Complete(Campaign2022.Letter()))).ToList();
        await Ledger.DisposeAsync();
        await Task.WhenAll(waiting);

        _ledger = SqliteLedger.Open(Storage);
        Assert.Equal(500, (await CountAsync()).Actions);
    }

    private Task<LedgerAnswer> AppendAsync(LedgerEntry entry) =>
        Ledger.AppendAsync(entry, TestContext.Current.CancellationToken).AsTask();

    private async Task<Tally> CountAsync() =>
        (await Ledger.CountAsync(Campaign2022.Id, null, [], TestContext.Current.CancellationToken)).Total;
}
