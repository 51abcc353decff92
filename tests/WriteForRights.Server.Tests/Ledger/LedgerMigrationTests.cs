using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class LedgerMigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migration-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "campaign.db");

    [Fact]
    public async Task A_ledger_of_version_1_is_brought_up_to_date_with_every_action_and_every_number()
    {
        var entries = Actions().Select(_campaign.Complete).ToList();
        LedgerVersion1.Create(File, entries);
        var oracle = new CountLedger(Campaign2022.Pack, TimeProvider.System);
        entries.ForEach(entry => oracle.Record(entry.Completed, entry.Completed.Supporter?.Email?.Reveal()));

        await using var ledger = Open();

        Assert.Equal(entries.Select(entry => new StoredAction(entry.Completed, entry.RecordedAt)), await ledger.ReadAsync(Token));
        await AssertCountsAsync(oracle.Count(), ledger, null);
        await AssertCountsAsync(oracle.Count(Campaign2022.Dorgelesse), ledger, Campaign2022.Dorgelesse);
        await AssertCountsAsync(oracle.Count(Campaign2022.Aleksandra), ledger, Campaign2022.Aleksandra);

        // Nothing is void yet, so all that was counted is what has entered the counts, and the signature of somebody unknown.
        var counts = await CountAsync(ledger, null);
        Assert.Equal((3L, 2L), (counts.Entered.Signatures, counts.Entered.People));
        Assert.Equal(new Tally(0, 0, 1, 0), counts.Rest);
        Assert.Equal(new Tally(0, 0, 2, 2), (await CountAsync(ledger, Campaign2022.Dorgelesse)).Entered);
    }

    [Fact]
    public async Task What_comes_after_it_goes_on_from_what_was_there()
    {
        var entries = Actions().Select(_campaign.Complete).ToList();
        LedgerVersion1.Create(File, entries);
        var oracle = new CountLedger(Campaign2022.Pack, TimeProvider.System);
        entries.ForEach(entry => oracle.Record(entry.Completed, entry.Completed.Supporter?.Email?.Reveal()));
        await using var ledger = Open();

        foreach (var entry in entries)
        {
            Assert.Equal(new LedgerAnswer(LedgerOutcome.Repeated, entry.RecordedAt), await ledger.AppendAsync(entry, Token));
        }

        var more = _campaign.Complete(Campaign2022.Signature(null, "a@example.org") with { Country = CountryCode.Parse("CM") });
        Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(more, Token)).Outcome);
        oracle.Record(more.Completed, "a@example.org");
        foreach (var id in entries.Take(4).Select(entry => entry.Submitted.Id))
        {
            var @void = new LedgerVoid(LedgerVoid.Action, id.ToGuid(), new VoidRecord { Reason = VoidReason.Test }, Campaign2022.HumanRightsDay);
            Assert.Equal(LedgerOutcome.Recorded, (await ledger.VoidAsync(@void, Token)).Outcome);
            oracle.Void(id);
            await AssertCountsAsync(oracle.Count(), ledger, null);
            await AssertCountsAsync(oracle.Count(Campaign2022.Dorgelesse), ledger, Campaign2022.Dorgelesse);
        }
    }

    [Fact]
    public async Task It_is_done_once_and_a_second_start_finds_the_same()
    {
        LedgerVersion1.Create(File, Actions().Select(_campaign.Complete));
        LedgerCounts first;
        await using (var ledger = Open())
        {
            first = await CountAsync(ledger, null);
        }

        await using var again = Open();
        Assert.Equal(first.Total, (await CountAsync(again, null)).Total);
        Assert.Equal(LedgerSchema.Version, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public async Task Two_servers_that_start_on_one_old_file_bring_it_up_to_date_once()
    {
        var entries = Actions().Select(_campaign.Complete).ToList();
        LedgerVersion1.Create(File, entries);

        var ledgers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Open)));

        foreach (var ledger in ledgers)
        {
            Assert.Equal(entries.Sum(entry => entry.Counted.Actions), (await CountAsync(ledger, null)).Total.Actions);
            await ledger.DisposeAsync();
        }
    }

    [Fact]
    public void If_it_fails_the_file_is_of_version_1_as_it_was()
    {
        LedgerVersion1.Create(File, Actions().Select(_campaign.Complete));

        // Something in the way of the last table stands in for a disk that is full by then.
        Execute("CREATE TABLE person_action (x)");
        var tallies = Scalar("SELECT count(*) FROM tally");

        Assert.Throws<CampaignServerStartException>(Open);

        Assert.Equal(1, Scalar("PRAGMA user_version"));
        Assert.Equal(tallies, Scalar("SELECT count(*) FROM tally"));
        Assert.Equal(0, Scalar("SELECT count(*) FROM sqlite_master WHERE name IN ('void', 'report')"));
        Assert.True(Scalar("SELECT count(*) FROM seen") > 0);
    }

    [Fact]
    public async Task A_table_without_a_column_that_the_code_uses_stops_the_start_and_says_where_a_step_is_missing()
    {
        await Open().DisposeAsync();
        Execute("ALTER TABLE action DROP COLUMN source");

        var refused = Assert.Throws<InvalidOperationException>(Open);
        Assert.Contains("action", refused.Message, StringComparison.Ordinal);
        Assert.Contains("LedgerSchema.Steps", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_without_a_split_that_the_code_has_stop_the_start_and_say_where_a_step_is_missing()
    {
        await using (var ledger = Open())
        {
            await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        }

        Execute("DELETE FROM tally WHERE dimension = 'country'");

        var refused = Assert.Throws<InvalidOperationException>(Open);
        Assert.Contains("country", refused.Message, StringComparison.Ordinal);
        Assert.Contains("LedgerSchema.Steps", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>People act again earlier and later than they did first, in two cases, in two countries; others are unknown.</summary>
    private static IEnumerable<ActionRecord> Actions()
    {
        var a = Campaign2022.Signature(null, "a@example.org") with { Country = CountryCode.Parse("GB") };
        var earlier = Campaign2022.HumanRightsDay.AddDays(-2);
        return
        [
            a,
            a with { Id = ActionId.New(), TakenAt = earlier, Country = CountryCode.Parse("FR") },
            a with { Id = ActionId.New(), TakenAt = earlier, Country = null, Case = Campaign2022.Aleksandra, Section = SectionId.Parse("uk") },
            a with { Id = ActionId.New(), Kind = ActionKind.Letter, TakenAt = earlier.AddDays(-1), Quantity = 3 },
            Campaign2022.Signature(null, "b@example.org"),
            Campaign2022.Signature(null, null),
            Campaign2022.Letter() with { Quantity = 4, Language = LanguageTag.Parse("cy"), Source = "partner.example" },
        ];
    }

    private static Task<LedgerCounts> CountAsync(SqliteLedger ledger, CaseId? @case) =>
        ledger.CountAsync(Campaign2022.Id, @case, [.. CountDimension.Known], Token).AsTask();

    private static async Task AssertCountsAsync(Counts expected, SqliteLedger ledger, CaseId? @case)
    {
        var counts = await CountAsync(ledger, @case);
        Assert.Equal(new Tally(expected.Actions, expected.Messages, expected.Signatures!.Value, expected.People!.Value), counts.Total);
        Assert.InRange(counts.Entered.Signatures + counts.Rest.Signatures, long.MinValue, counts.Total.Signatures);
        Assert.InRange(counts.Entered.People + counts.Rest.People, long.MinValue, counts.Total.People);
        Assert.All(CountMeasure.Known, measure => Assert.All(
            CountDimension.Known, dimension => Assert.Equal(expected.Split(measure, dimension), counts.Split(measure)[dimension])));
    }

    private SqliteLedger Open() => SqliteLedger.Open($"Data Source={File}");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant.")]
    private long Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
