namespace WriteForRights.Outbox.Tests;

/// <summary>No action is acknowledged that is only in a file which nobody will find.</summary>
public sealed class MovedTests : OutboxTest
{
    public static TheoryData<string> Ways { get; } = ["removed", "moved", "replaced by a copy", "log removed"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_action_put_in_after_its_file_is_gone_is_not_acknowledged(string way)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "Windows does not let anybody remove or move a file that is open.");
        var outbox = await OpenAsync();
        var first = Assert.Single(await EnqueueAsync(outbox, 1));
        MoveAway(way);
        var letter = Letter();

        var moved = await Assert.ThrowsAsync<OutboxStorageException>(() => outbox.EnqueueAsync(letter, Token));
        Assert.Equal(ProblemCodes.OutboxMoved, moved.Code);
        Assert.Equal(moved.Code, (await Assert.ThrowsAsync<OutboxStorageException>(() => outbox.GetStatusAsync(Token))).Code);

        // What was acknowledged before is still in the open file, and is sent from there.
        await outbox.FlushAsync(Token);
        Assert.Equal([first], Client.Stored);
        await outbox.DisposeAsync();
        await using var again = await OpenAsync();
        await again.EnqueueAsync(letter, Token);
        await again.FlushAsync(Token);
        Assert.Contains(letter, Client.Stored);
    }

    [Fact]
    public async Task A_file_that_stays_is_not_mistaken_for_another()
    {
        await using var outbox = await OpenAsync();
        for (var round = 0; round < 3; round++)
        {
            await using (var other = await OpenAsync())
            {
                await EnqueueAsync(other, 1);
                await outbox.FlushAsync(Token);
            }

            await EnqueueAsync(outbox, 1);
        }

        await outbox.FlushAsync(Token);
        Assert.Equal(6, Client.Stored.Count);
    }

    private void MoveAway(string way)
    {
        var files = Directory.GetFiles(Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        foreach (var file in way == "log removed" ? files.Where(file => file.EndsWith("-wal", StringComparison.Ordinal)) : files)
        {
            var target = Path.Combine(Folder, "away-" + Path.GetFileName(file));
            System.IO.File.Move(file, target);
            if (way == "removed")
            {
                System.IO.File.Delete(target);
            }
            else if (way == "replaced by a copy")
            {
                System.IO.File.Copy(target, file);
            }
        }
    }
}
