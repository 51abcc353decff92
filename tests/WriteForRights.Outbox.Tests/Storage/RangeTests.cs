using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>A value that no outbox writes costs at most its own row, whatever SQLite can hold.</summary>
public sealed class RangeTests : OutboxTest
{
    private static readonly string[] Values =
    [
        "9223372036854775807", "-9223372036854775808", "-1", "0", "1", "2", "99999999999", "253402300800000", "NULL", "0.5", "1e300",
        "'text'", "''", "x'00'", "zeroblob(5000000)", "CAST(x'FFFE' AS TEXT)", "hex(zeroblob(100000))",
    ];

    public static TheoryData<string> Columns { get; } =
    [
        "position", "id", "enqueued_at", "attempts", "state", "action", "code", "problems", "set_aside_at", "alone", "next_at", "is_dated",
        "taken_at", "salt",
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Any_value_of_a_waiting_row_costs_at_most_that_row(string column)
    {
        foreach (var value in Values)
        {
            await using var outbox = await OpenLooseAsync();
            var letters = await EnqueueAsync(outbox, 3);
            if (!TryAsk($"UPDATE item SET {column} = {value} WHERE position = 1"))
            {
                continue;
            }

            await outbox.GetStatusAsync(Token);
            var flushed = await outbox.FlushAsync(Token);
            await EnqueueAsync(outbox, 1);
            var last = await outbox.FlushAsync(Token);

            // A row with state 1 is set aside already.
            var aside = await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);
            Assert.True(letters.Skip(1).All(Client.Stored.Contains), $"{column} = {value}");
            Assert.Equal(4, flushed.Sent + last.Sent + aside.Count);
            Assert.Equal(0, last.Remaining);
            foreach (var item in aside)
            {
                Assert.Equal(ProblemCodes.OutboxItemDamaged, item.Code);
                Assert.True(await outbox.DiscardAsync(item.Id, Token), $"{column} = {value}");
            }

            await AssertHoldsAsync(outbox, 0, 0);
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Any_value_of_a_row_that_is_set_aside_can_be_read_and_the_others_too(string column)
    {
        foreach (var value in Values)
        {
            await using var outbox = await OpenLooseAsync();
            await EnqueueAsync(outbox, 2);
            var before = Client.Stored.Count;
            Client.Fail(new InvalidRequestException("No.", null, null));
            await outbox.FlushAsync(Token);
            Client.Succeed();
            if (!TryAsk($"UPDATE item SET {column} = {value} WHERE position = 1"))
            {
                continue;
            }

            await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);
            await outbox.FlushAsync(Token);
            var aside = await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);

            Assert.InRange(aside.Count, 1, 2);
            Assert.Equal(2, aside.Count + Client.Stored.Count - before);
        }
    }

    [Theory]
    [InlineData("UPDATE item SET enqueued_at = 9223372036854775807 WHERE position = 1")]
    [InlineData("UPDATE item SET attempts = 99999999999 WHERE position = 1")]
    [InlineData("UPDATE item SET attempts = 9223372036854775807 WHERE position = 1")]
    [InlineData("UPDATE item SET taken_at = -1 WHERE position = 1")]
    public async Task A_damaged_number_sets_its_row_aside_and_a_requeued_action_is_sent(string change)
    {
        await using var outbox = await OpenAsync();
        var letters = await EnqueueAsync(outbox, 3);
        Ask(change);

        Assert.Equal(new OutboxFlush { Sent = 2, SetAside = 1, Remaining = 0 }, await outbox.FlushAsync(Token));

        // The action itself is sound.
        var damaged = Assert.Single(await outbox.ReadSetAsideAsync(Token).ToListAsync(Token));
        Assert.Equal((letters[0], ProblemCodes.OutboxItemDamaged), (damaged.Action, damaged.Code));
        await outbox.RequeueAsync(damaged.Id, Token);
        await outbox.FlushAsync(Token);
        Assert.Equal([letters[1], letters[2], letters[0]], Client.Stored);
    }

    [Theory]
    [InlineData("UPDATE item SET position = 9223372036854775807 WHERE position = 2")]
    [InlineData("UPDATE sqlite_sequence SET seq = 9223372036854775807")]
    [InlineData("UPDATE sqlite_sequence SET seq = -5")]
    [InlineData("UPDATE sqlite_sequence SET seq = 'x'")]
    public async Task A_damaged_position_leaves_room_for_others(string change)
    {
        await using var outbox = await OpenAsync();
        await EnqueueAsync(outbox, 3);
        Ask(change);

        await EnqueueAsync(outbox, 2);
        await outbox.FlushAsync(Token);

        Assert.Equal(5, Client.Stored.Count);
    }

    /// <summary>Opens a new outbox whose table accepts what only damage can write otherwise.</summary>
    private async Task<ActionOutbox> OpenLooseAsync()
    {
        foreach (var file in Directory.GetFiles(Folder))
        {
            System.IO.File.Delete(file);
        }

        var outbox = await OpenAsync(configure: options => options.Progress = null);
        Ask("""
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET sql = replace(replace(replace(replace(
              sql, 'CHECK (state IN (0, 1))', ''), ') STRICT', ')'), 'NOT NULL UNIQUE', 'UNIQUE'), 'NOT NULL', '') WHERE name = 'item';
            PRAGMA schema_version = 1000
            """);
        return outbox;
    }

    private bool TryAsk(string sql)
    {
        try
        {
            Ask(sql);
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode is 19 or 20)
        {
            // A position is a whole number that no other row has: SQLite has no room for another value.
            return false;
        }
    }
}
