using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>Files that are taken away while the ledger is open: nothing is acknowledged that a restart would lose.</summary>
public sealed class RemovedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gone-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    public RemovedFileTests() => Assert.SkipUnless(
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Elsewhere nobody can delete or move a file that SQLite has open.");

    public static TheoryData<string, Action<string>> Removals => new()
    {
        { "all files deleted", file => EachOf(file, File.Delete) },
        { "only the database deleted", File.Delete },
        { "all files moved", file => EachOf(file, path => File.Move(path, Elsewhere(path))) },
        { "only the database moved", file => File.Move(file, Elsewhere(file)) },
        { "an empty file in its place", file => Replace(file, path => File.WriteAllText(path, string.Empty)) },
        { "a copy in its place", file => Replace(file, path => File.Copy(Elsewhere(path), path)) },
        { "another ledger in its place", file => Replace(file, Create) },
        { "the folder moved", file => Directory.Move(Path.GetDirectoryName(file)!, Path.GetDirectoryName(file) + "-moved") },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "data", "campaign.db");

    private string Storage => $"Data Source={Database}";

    [Theory]
    [MemberData(nameof(Removals), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_is_acknowledged_or_counted_after_the_file_is_gone(string what, Action<string> remove)
    {
        await using var ledger = Open();
        var stored = Letter();
        await ledger.AppendAsync(stored, Token);
        remove(Database);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(Letter(), Token).AsTask());
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(stored, Token).AsTask());
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.FindAsync(stored.Submitted, Token).AsTask());
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => CountAsync(ledger));
        Assert.True(what.Contains("place", StringComparison.Ordinal) || !File.Exists(Database), "The ledger made a new file.");
    }

    [Fact]
    public async Task A_batch_during_which_the_file_is_deleted_is_not_acknowledged()
    {
        await using var ledger = Open();

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.WriteAsync(
            _ =>
            {
                EachOf(Database, File.Delete);
                return new(LedgerOutcome.Recorded, Campaign2022.HumanRightsDay);
            },
            Token).AsTask());
    }

    [Fact]
    public async Task When_the_same_file_comes_back_the_ledger_goes_on()
    {
        var (first, second) = (Letter(), Letter());
        await using (var ledger = Open())
        {
            await ledger.AppendAsync(first, Token);
            EachOf(Database, path => File.Move(path, Elsewhere(path)));
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(second, Token).AsTask());
            foreach (var moved in Directory.GetFiles(Path.GetDirectoryName(Database)!, "moved-*"))
            {
                File.Move(moved, moved.Replace("moved-", string.Empty, StringComparison.Ordinal));
            }

            Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(second, Token)).Outcome);
            Assert.Equal(LedgerOutcome.Repeated, (await ledger.AppendAsync(first, Token)).Outcome);
        }

        await AssertStoredAsync(2);
    }

    [Fact]
    public async Task After_a_restart_the_file_in_its_place_is_the_ledger()
    {
        var letter = Letter();
        await using (var ledger = Open())
        {
            await ledger.AppendAsync(letter, Token);
            Replace(Database, Create);
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(letter, Token).AsTask());
        }

        await using (var restarted = Open())
        {
            Assert.Equal(LedgerOutcome.Recorded, (await restarted.AppendAsync(letter, Token)).Outcome);
        }

        await AssertStoredAsync(1);
    }

    [Theory]
    [InlineData(true, "-wal")]
    [InlineData(false, "-wal")]
    [InlineData(true, "-shm")]
    [InlineData(false, "-shm")]
    [InlineData(true, "-wal", "-shm")]
    [InlineData(false, "-wal", "-shm")]
    public async Task If_the_log_is_deleted_everything_acknowledged_is_saved_from_it(bool isRead, params string[] parts)
    {
        var wasKilled = Path.Combine(_folder.FullName, "after-a-kill");
        await using (var ledger = Open())
        {
            await ledger.AppendAsync(Letter(), Token);
            await ledger.AppendAsync(Letter(), Token);
            Assert.All(parts, part => Assert.True(File.Exists(Database + part)));
            foreach (var part in parts)
            {
                File.Delete(Database + part);
            }

            if (isRead)
            {
                Assert.Equal(2, (await CountAsync(ledger)).Actions);
            }

            Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(Letter(), Token)).Outcome);
            Assert.Equal(3, (await CountAsync(ledger)).Actions);

            // The files as they are on the disk now, without a close that could mend them.
            Directory.CreateDirectory(wasKilled);
            EachOf(Database, path => File.Copy(path, Path.Combine(wasKilled, Path.GetFileName(path))));
        }

        await AssertStoredAsync(3);
        await using var restarted = SqliteLedger.Open($"Data Source={Path.Combine(wasKilled, "campaign.db")}");
        Assert.Equal(3, (await CountAsync(restarted)).Actions);
    }

    [Fact]
    public async Task A_link_that_leads_to_another_file_is_noticed()
    {
        await using var other = Open("other.db");
        await using (var linked = Open("linked.db"))
        {
            await linked.AppendAsync(Letter(), Token);
        }

        File.CreateSymbolicLink(Database, PathOf("linked.db"));
        await using var ledger = Open();
        Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(Letter(), Token)).Outcome);
        File.Delete(Database);
        File.CreateSymbolicLink(Database, PathOf("other.db"));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(Letter(), Token).AsTask());
    }

    [Fact]
    public async Task The_caller_gets_503_and_the_code_of_the_storage()
    {
        await using var server = await HostedServer.StartAsync(
            [Campaign2022.Pack], new FakeTimeProvider(Campaign2022.HumanRightsDay), "test-admin-key-not-a-secret", Token);
        using var wire = new Wire(server.Address);
        using var stored = await wire.PutAsync(Campaign2022.Letter());
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        EachOf(server.Database, File.Delete);

        using var refused = await wire.PutAsync(Campaign2022.Letter());
        using var counts = await wire.GetAsync("v1/campaigns/w4r-2022/counts");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(ProblemCodes.StorageUnavailable, (await Wire.ProblemAsync(refused)).Code);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, counts.StatusCode);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string Elsewhere(string path) => Path.Combine(Path.GetDirectoryName(path)!, "moved-" + Path.GetFileName(path));

    private static void EachOf(string file, Action<string> act)
    {
        foreach (var path in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            act(path);
        }
    }

    private static void Replace(string file, Action<string> create)
    {
        EachOf(file, path => File.Move(path, Elsewhere(path)));
        create(file);
    }

    private static void Create(string file)
    {
        using var database = SqliteDatabase.Open($"Data Source={file}");
    }

    private static async Task<Tally> CountAsync(SqliteLedger ledger) => (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total;

    private string PathOf(string name) => Path.Combine(_folder.FullName, "data", name);

    private SqliteLedger Open(string name = "campaign.db")
    {
        _folder.CreateSubdirectory("data");
        return SqliteLedger.Open($"Data Source={PathOf(name)}");
    }

    private LedgerEntry Letter() => _campaign.Complete(Campaign2022.Letter());

    private async Task AssertStoredAsync(int actions)
    {
        SqliteConnection.ClearAllPools();
        await using var ledger = SqliteLedger.Open(Storage);
        Assert.Equal(actions, (await CountAsync(ledger)).Actions);
        Assert.Equal(actions, (await ledger.ReadAsync(Token)).Count);
    }
}
