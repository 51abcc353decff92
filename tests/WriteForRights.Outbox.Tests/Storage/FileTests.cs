using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox.Tests;

public sealed class FileTests : OutboxTest
{
    [Fact]
    public async Task A_wrong_key_is_refused_and_the_file_is_left_as_it_is()
    {
        await MakeAsync();

        await AssertRefusedUntouchedAsync(ProblemCodes.OutboxKeyWrong, options => options.Key = RandomNumberGenerator.GetBytes(32));
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5_000), Token);

        await AssertRefusedUntouchedAsync(ProblemCodes.StorageCorrupt);
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Ask("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");

        await AssertRefusedUntouchedAsync(ProblemCodes.OutboxForeign);
    }

    [Fact]
    public async Task An_outbox_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        Ask($"PRAGMA user_version = {OutboxSchema.Version + 1}");

        await AssertRefusedUntouchedAsync(ProblemCodes.OutboxNewer);
    }

    [Fact]
    public async Task An_outbox_without_its_salt_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        Ask("DELETE FROM setting WHERE name = 'salt'");

        await AssertRefusedUntouchedAsync(ProblemCodes.StorageCorrupt);
    }

    [Fact]
    public async Task An_outbox_cut_short_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Token);
        await System.IO.File.WriteAllBytesAsync(File, bytes.AsMemory(0, bytes.Length / 2), Token);

        await AssertRefusedUntouchedAsync(ProblemCodes.StorageCorrupt);
    }

    [Fact]
    public async Task A_read_only_outbox_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        await AssertRefusedUntouchedAsync(ProblemCodes.StorageReadOnly);
    }

    [Fact]
    public async Task A_file_in_a_folder_that_does_not_exist_cannot_be_opened()
    {
        var refused = await Assert.ThrowsAsync<OutboxStorageException>(
            () => OpenAsync(configure: options => options.Path = Path.Combine(Folder, "none", "outbox.db")));

        Assert.Equal(ProblemCodes.StorageUnopenable, refused.Code);
    }

    [Fact]
    public async Task A_file_without_tables_is_treated_as_new()
    {
        Ask("PRAGMA journal_mode = WAL; CREATE TABLE t (x); DROP TABLE t");

        await MakeAsync();

        Assert.Equal(1, Ask("SELECT count(*) FROM item"));
    }

    [Fact]
    public async Task Concurrent_openings_of_a_new_file_share_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var file = Path.Combine(Folder, FormattableString.Invariant($"{round}.db"));
            var outboxes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync(configure: options => options.Path = file)));
            foreach (var outbox in outboxes)
            {
                await EnqueueAsync(outbox, 1);
            }

            foreach (var outbox in outboxes)
            {
                await AssertHoldsAsync(outbox, 8, 0);
                await outbox.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Opening_waits_for_a_locked_file_until_the_caller_cancels()
    {
        await using var outbox = await OpenAsync();
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(Token);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task enqueueing;
        await using (await other.BeginTransactionAsync(Token))
        {
            other.Execute("DELETE FROM item");
            await giveUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.EnqueueAsync(Letter(), giveUp.Token));
            enqueueing = outbox.EnqueueAsync(Letter(), Token);
        }

        await enqueueing;
        await AssertHoldsAsync(outbox, 1, 0);
    }

    [Fact]
    public async Task Invalid_options_name_the_option()
    {
        foreach (var (name, configure) in new (string, Action<OutboxOptions>)[]
        {
            ("Path", options => options.Path = " "),
            ("Path", options => options.Path = null),
            ("Key", options => options.Key = default),
            ("Key", options => options.Key = new byte[31]),
            ("zeros", options => options.Key = new byte[32]),
            ("MaxItems", options => options.MaxItems = 0),
        })
        {
            var mistake = await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(configure: configure));

            Assert.Contains(name, mistake.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    private async Task MakeAsync()
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 1);
    }

    private async Task AssertRefusedUntouchedAsync(string code, Action<OutboxOptions>? configure = null)
    {
        var before = await System.IO.File.ReadAllBytesAsync(File, Token);

        var refused = await Assert.ThrowsAsync<OutboxStorageException>(() => OpenAsync(configure: configure));

        Assert.Equal(code, refused.Code);
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Token));
    }
}
