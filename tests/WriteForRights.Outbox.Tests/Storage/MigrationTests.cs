using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox.Tests;

public sealed class MigrationTests : OutboxTest
{
    [Fact]
    public async Task A_file_of_the_first_version_opens_and_its_actions_are_sent()
    {
        var letters = new[] { Letter(), Letter() };
        CreateFirstVersion(letters);

        await using var outbox = await OpenAsync();
        Assert.Equal(OutboxSchema.Version, Ask("PRAGMA user_version"));
        var later = Assert.Single(await EnqueueAsync(outbox, 1));
        await outbox.FlushAsync(Token);

        Assert.Equal([.. letters, later], Client.Stored);
    }

    [Fact]
    public async Task A_migrated_file_has_the_tables_of_a_new_one()
    {
        CreateFirstVersion([Letter()]);
        await using (await OpenAsync())
        {
        }

        var migrated = Schema(File);
        var other = Path.Combine(Folder, "new.db");
        await using (await OpenAsync(configure: options => options.Path = other))
        {
        }

        Assert.Equal(Schema(other), migrated);
    }

    [Fact]
    public async Task Actions_of_a_damaged_file_of_the_first_version_are_recovered()
    {
        var letters = new[] { Letter(), Letter() };
        CreateFirstVersion(letters);

        var recovery = await ActionOutbox.RecoverAsync(File, Key, File + ".new", Token);

        Assert.Equal(new OutboxRecovery { Recovered = 2, Lost = 0 }, recovery);
    }

    private void CreateFirstVersion(IEnumerable<ActionRecord> letters)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        var seal = new OutboxSeal(Key, OutboxSeal.NewSalt());
        connection.Execute(OutboxSchema.Steps[0]);
        connection.Execute(OutboxSql.WriteSetting, ("$name", OutboxFile.Salt), ("$value", seal.Salt));
        connection.Execute(OutboxSql.WriteSetting, ("$name", OutboxFile.Check), ("$value", seal.Check));
        connection.Execute($"PRAGMA application_id = {OutboxSchema.ApplicationId}; PRAGMA user_version = 1");
        foreach (var letter in letters)
        {
            connection.Execute(
                "INSERT INTO item (id, enqueued_at, action) VALUES ($id, $at, $action)",
                ("$id", letter.Id.ToString()),
                ("$at", Clock.GetUtcNow().ToUnixTimeMilliseconds()),
                ("$action", new OutboxItems(seal).Seal(letter)));
        }
    }

    private static string Schema(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return (string)connection.Scalar("SELECT group_concat(type || name || coalesce(sql, ''), ';' ORDER BY name) FROM sqlite_master")!;
    }
}
