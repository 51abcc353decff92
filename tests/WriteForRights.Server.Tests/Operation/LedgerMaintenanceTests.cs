using System.Globalization;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class LedgerMaintenanceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2023, 1, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maintenance-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private SqliteLedger? _ledger;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task A_ledger_that_counts_right_has_no_difference_and_every_row_is_read()
    {
        await FillAsync();

        var found = await VerifyAsync();

        Assert.Equal((8L, 0L), (found.Rows, found.PeopleDifferences));
        Assert.Empty(found.Differences);
    }

    [Theory]
    [InlineData("UPDATE tally SET actions = actions + 5 WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''", "w4r-2022 - - 5")]
    [InlineData("UPDATE tally SET people = people - 1 WHERE scope = 'w4r-2022' AND bucket = 'signature'", "w4r-2022 kind signature 0")]
    [InlineData(
        "DELETE FROM tally WHERE scope = 'w4r-2022/dorgelesse-nguessan' AND bucket = 'online'",
        "w4r-2022/dorgelesse-nguessan origin online -6")]
    [InlineData("INSERT INTO tally VALUES ('w4r-1961', 'kind', 'letter', 7, 7, 0, 0)", "w4r-1961 kind letter 7")]
    public async Task A_count_that_differs_is_found_and_corrected(string damage, string expected)
    {
        await FillAsync();
        var right = await CountAsync();
        Execute(damage);

        var found = Assert.Single((await VerifyAsync()).Differences);
        Assert.Equal(expected, Text(found));
        Assert.Equal(expected, Text(Assert.Single((await RebuildAsync()).Differences)));
        Assert.Empty((await VerifyAsync()).Differences);
        var counts = await CountAsync();
        Assert.Equal((right.Total, right.Entered, right.Rest), (counts.Total, counts.Entered, counts.Rest));

        static string Text(LedgerDifference difference) => string.Create(
            CultureInfo.InvariantCulture,
            $"{difference.Scope} {Or(difference.Dimension)} {Or(difference.Bucket)} {difference.Stored.Actions - difference.Recomputed.Actions}");

        static string Or(string text) => text.Length == 0 ? "-" : text;
    }

    [Fact]
    public async Task All_counts_that_are_lost_come_back_with_those_of_people()
    {
        await FillAsync();
        var right = await CountAsync();
        Execute("DELETE FROM tally; DELETE FROM person_action;");

        var found = await RebuildAsync();

        Assert.Equal(4, found.PeopleDifferences);
        Assert.Equal(right.Total, (await CountAsync()).Total);
        Assert.Equal((0, 0L), (await VerifyAsync()) is var again ? (again.Differences.Count, again.PeopleDifferences) : default);
    }

    [Fact]
    public async Task A_first_action_that_never_counted_is_removed_so_that_the_person_counts_under_a_real_one()
    {
        var signature = Campaign2022.Signature("A. Example", "a@example.org");
        await AppendAsync(signature);
        Execute("""
            INSERT INTO person_action
            SELECT person, campaign, case_id, is_signature, taken - 1, x'00000000000070008000000000000000' FROM person_action
            """);

        Assert.Equal(1, (await VerifyAsync()).PeopleDifferences);
        Assert.Equal(1, (await RebuildAsync()).PeopleDifferences);
        Assert.Equal(0, (await VerifyAsync()).PeopleDifferences);

        await AppendAsync(signature with { Id = ActionId.New(), TakenAt = Campaign2022.HumanRightsDay.AddHours(1) });
        await VoidAsync(signature.Id);
        Assert.Equal(new Tally(1, 1, 1, 1), (await CountAsync()).Total);
    }

    [Fact]
    public async Task A_rebuild_while_actions_arrive_and_are_voided_is_exact()
    {
        var people = Enumerable.Range(0, 300)
            .Select(number => Campaign2022.Signature($"{number}. Example", $"{number % 200}@example.org")).ToList();
        foreach (var signature in people.Take(100))
        {
            await AppendAsync(signature);
        }

        Execute("UPDATE tally SET actions = actions + 3, people = people - 2; DELETE FROM person_action WHERE hex(person) < '8'");
        var arriving = Task.Run(
            async () =>
            {
                foreach (var signature in people.Skip(100))
                {
                    await AppendAsync(signature);
                    if (signature.Id.ToGuid().ToByteArray()[15] % 3 == 0)
                    {
                        await VoidAsync(signature.Id);
                    }
                }
            },
            Token);
        var rebuilds = 0;
        while (!arriving.IsCompleted)
        {
            await RebuildAsync();
            rebuilds++;
        }

        await arriving;
        await RebuildAsync();

        Assert.True(rebuilds > 0);
        var stored = (await Ledger.ReadAsync(Token)).Where(action => action.VoidedAt is null).ToList();
        var counts = await CountAsync();
        Assert.Equal(stored.Count, counts.Total.Actions);
        Assert.Equal(stored.Select(action => action.Action.Supporter).Distinct().Count(), counts.Total.People);
        Assert.Empty((await VerifyAsync()).Differences);
    }

    [Fact]
    public async Task What_was_published_in_steps_stays_and_if_it_cannot_be_right_the_steps_begin_anew()
    {
        await FillAsync();
        var right = await CountAsync();
        Assert.NotEqual(right.Total.People, right.Entered.People);
        Execute("UPDATE tally SET actions = actions + 5 WHERE dimension = '' AND bucket = ''");
        await RebuildAsync();
        var rebuilt = await CountAsync();
        Assert.Equal((right.Entered, right.Rest), (rebuilt.Entered, rebuilt.Rest));

        Execute("UPDATE tally SET people = people + 1000 WHERE bucket = 'entered'");
        Assert.Equal(
            ["entered", "rest"], (await RebuildAsync()).Differences.Select(difference => difference.Bucket).Distinct().Order());
        var begun = await CountAsync();
        Assert.Equal((right.Total.People, right.Total), (begun.Entered.People + begun.Rest.People, begun.Total));
    }

    [Fact]
    public async Task Two_who_rebuild_at_once_correct_a_count_once()
    {
        await FillAsync();
        var right = await CountAsync();
        await using var other = SqliteLedger.Open(Storage);
        for (var round = 0; round < 5; round++)
        {
            Execute("UPDATE tally SET actions = actions + 5");
            await Task.WhenAll(RebuildAsync(), other.Maintenance.RebuildAsync(_ => { }, Token));
            Assert.Equal(right.Total, (await CountAsync()).Total);
        }
    }

    [Fact]
    public async Task A_ledger_in_memory_is_verified_and_rebuilt_too()
    {
        await using var ledger = SqliteLedger.Open("Data Source=:memory:");
        await ledger.AppendAsync(_campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org")), Token);

        var found = await ledger.Maintenance.RebuildAsync(_ => { }, Token);

        Assert.Equal((1L, 0L, 0), (found.Rows, found.PeopleDifferences, found.Differences.Count));
    }

    [Fact]
    public async Task A_backup_under_load_starts_with_everything_acknowledged_before_it_and_counts_right()
    {
        await FillAsync();
        var acknowledged = new List<ActionId>();
        using var ending = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(
            async () =>
            {
                for (var number = 0; !ending.IsCancellationRequested; number++)
                {
                    var action = Campaign2022.Signature($"{worker}. Example", $"{number}@example.org");
                    await AppendAsync(action);
                    lock (acknowledged)
                    {
                        acknowledged.Add(action.Id);
                    }
                }
            },
            Token)));
        for (var number = 0; number < 50; number++)
        {
            await AppendAsync(Campaign2022.Letter());
        }

        ActionId[] before;
        lock (acknowledged)
        {
            before = [.. acknowledged];
        }

        var file = Path.Combine(_folder.FullName, "backup.db");
        await Ledger.Maintenance.BackupAsync(file, Token);
        await ending.CancelAsync();
        await load;

        await using var restored = SqliteLedger.Open($"Data Source={file}");
        var stored = await restored.ReadAsync(Token);
        Assert.NotEmpty(before);
        Assert.Empty(before.Except(stored.Select(action => action.Action.Id)));
        Assert.Empty((await restored.Maintenance.VerifyAsync(_ => { }, Token)).Differences);
        Assert.Equal(LedgerOutcome.Recorded, (await restored.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token)).Outcome);
    }

    [Fact]
    public async Task A_backup_replaces_no_file_and_only_its_owner_reads_it()
    {
        await FillAsync();
        var file = Path.Combine(_folder.FullName, "backup.db");
        await Ledger.Maintenance.BackupAsync(file, Token);
        var written = await File.ReadAllBytesAsync(file, Token);
        await AppendAsync(Campaign2022.Letter());

        await Assert.ThrowsAsync<IOException>(() => Ledger.Maintenance.BackupAsync(file, Token));

        Assert.Equal(written, await File.ReadAllBytesAsync(file, Token));
        Assert.False(File.Exists(file + ".partial"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_backup_whose_folder_cannot_be_written_leaves_nothing()
    {
        await FillAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => Ledger.Maintenance.BackupAsync(Path.Combine(_folder.FullName, "none", "backup.db"), Token));

        Assert.Equal(["campaign.db", "campaign.db-shm", "campaign.db-wal"], _folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task A_tool_verifies_and_copies_the_file_of_a_running_server()
    {
        await FillAsync();
        Execute("UPDATE tally SET actions = actions + 5 WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''");

        var job = await CampaignLedgerFile.RunAsync(Storage, LedgerJobKind.Verify, cancellationToken: Token);
        var backup = await CampaignLedgerFile.RunAsync(
            Storage, LedgerJobKind.Backup, Path.Combine(_folder.FullName, "backups"), cancellationToken: Token);

        Assert.Equal((LedgerJobStatus.Done, 1L, 8L), (job.Status, job.DifferenceCount, job.Rows));
        Assert.NotNull(job.EndedAt);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "backups", backup.File!)));
        await Assert.ThrowsAsync<ArgumentException>(
            () => CampaignLedgerFile.RunAsync(Storage, LedgerJobKind.Backup, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(
            () => CampaignLedgerFile.RunAsync(Storage, LedgerJobKind.Parse("defragment"), cancellationToken: Token));
    }

    /// <summary>Eight entries that count, one action and one report that do not, and a report with an earlier revision.</summary>
    private async Task FillAsync()
    {
        var first = Campaign2022.Signature("A. Example", "a@example.org");
        var voided = Campaign2022.Signature("C. Example", "c@example.org");
        foreach (var action in new[]
        {
            first,
            first with { Id = ActionId.New(), TakenAt = Campaign2022.HumanRightsDay.AddTicks(-1), Country = CountryCode.Parse("FR") },
            first with { Id = ActionId.New(), Case = Campaign2022.Aleksandra },
            Campaign2022.Letter() with { Quantity = 2, Supporter = Campaign2022.Signature("B. Example", "b@example.org").Supporter },
            Campaign2022.Letter() with { Section = SectionId.Parse("uk") },
            Campaign2022.Signature(null, null),
            voided,
        })
        {
            await AppendAsync(action);
        }

        await VoidAsync(voided.Id);
        var report = Campaign2022.Report();
        await Ledger.AppendAsync(_campaign.Complete(report), Token);
        await Ledger.AppendAsync(_campaign.Complete(report with { Revision = 2, Quantity = 90 }), Token);
        await Ledger.AppendAsync(_campaign.Complete(Campaign2022.Report() with { Kind = ActionKind.Signature }), Token);
        var wrong = Campaign2022.Report();
        await Ledger.AppendAsync(_campaign.Complete(wrong), Token);
        await Ledger.VoidAsync(
            new LedgerVoid(LedgerVoid.Report, wrong.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Mistaken }, Noon), Token);
    }

    private Task<LedgerVerification> VerifyAsync() => Ledger.Maintenance.VerifyAsync(_ => { }, Token);

    private Task<LedgerVerification> RebuildAsync() => Ledger.Maintenance.RebuildAsync(_ => { }, Token);

    private async Task AppendAsync(ActionRecord action) =>
        Assert.Equal(LedgerOutcome.Recorded, (await Ledger.AppendAsync(_campaign.Complete(action), Token)).Outcome);

    private async Task VoidAsync(ActionId id) => await Ledger.VoidAsync(
        new LedgerVoid(LedgerVoid.Action, id.ToGuid(), new VoidRecord { Reason = VoidReason.Fraudulent }, Noon), Token);

    private async Task<LedgerCounts> CountAsync() => await Ledger.CountAsync(Campaign2022.Id, null, [], Token);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"{Storage};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
