using System.Security.Cryptography;
using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>Personal data, corrections and selections in PostgreSQL.</summary>
public sealed class PostgreSqlPersonalTests
{
    private static readonly DateTimeOffset Noon = new(2023, 1, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private readonly string _storage = PostgreSqlCluster.Shared.NewDatabase();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_persons_data_is_read_and_erased_and_the_counts_stay()
    {
        await using var ledger = PostgreSqlLedger.Open(_storage, seal: new PersonalSeal([_key]));
        var mine = Campaign2022.Signature("Marked Name", "marked@example.org") with
        {
            Text = new ActionText { Language = LanguageTag.English, Body = "Marked words." },
        };
        var other = Campaign2022.Signature("B. Example", "b@example.org");
        await ledger.AppendAsync(_campaign.Complete(mine) with { Address = 7 }, Token);
        await ledger.AppendAsync(_campaign.Complete(other), Token);
        await ledger.FoldAllAsync(Token);

        // Not folded yet, and void: both are of the person, too.
        var (later, gone) = (mine with { Id = ActionId.New() }, mine with { Id = ActionId.New() });
        await ledger.AppendAsync(_campaign.Complete(gone), Token);
        await ledger.VoidAsync(new LedgerVoid(LedgerVoid.Action, gone.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Test }, Noon), Token);
        await ledger.AppendAsync(_campaign.Complete(later), Token);
        Assert.Equal(
            new[] { mine.Id, gone.Id, later.Id }.Order(),
            (await ledger.ReadPersonAsync(mine.Supporter!, Token)).Select(stored => stored.Action.Id).Order());
        var before = await CountAsync(ledger);

        var id = ErasureId.New();
        Assert.Equal(3, (await ledger.RequestErasureAsync(id, mine.Supporter!, Noon, null, Token)).Erasure.Actions);
        Assert.Equal(LedgerOutcome.Repeated, (await ledger.RequestErasureAsync(id, mine.Supporter!, Noon, null, Token)).Outcome);
        Assert.Equal(LedgerOutcome.Conflicting, (await ledger.RequestErasureAsync(id, other.Supporter!, Noon, null, Token)).Outcome);
        Assert.Equal(Noon, (await ledger.ConfirmErasureAsync(id, Noon, null, Token))!.ConfirmedAt);

        Assert.All(
            await ledger.ReadPersonAsync(mine.Supporter!, Token),
            stored => Assert.Equal((null, null, false), (stored.Action.Supporter, stored.Action.Text, stored.IsIncomplete)));
        Assert.Equal("B. Example", Assert.Single(await ledger.ReadPersonAsync(other.Supporter!, Token)).Action.Supporter!.Name?.Reveal());
        Assert.Equal(before, await CountAsync(ledger));
        Assert.Equal(0, Number("SELECT count(*) FROM personal_address"));
    }

    [Fact]
    public async Task Nothing_is_readable_without_the_key_and_another_key_takes_over_row_by_row()
    {
        var next = RandomNumberGenerator.GetBytes(32);
        await using (var ledger = PostgreSqlLedger.Open(_storage, seal: new PersonalSeal([_key])))
        {
            await ledger.AppendAsync(_campaign.Complete(Campaign2022.Signature("Marked Name", "marked@example.org")), Token);
            await ledger.AppendAsync(_campaign.Complete(Campaign2022.Report()), Token);
        }

        Assert.DoesNotContain(
            Convert.ToHexString("Marked Name"u8), await File.ReadAllTextAsync(PostgreSqlCluster.Dump(_storage), Token), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("storage-sealed", Assert.Throws<CampaignServerStartException>(() => PostgreSqlLedger.Open(_storage)).Code);
        await using (var ledger = PostgreSqlLedger.Open(_storage, seal: new PersonalSeal([next, _key])))
        {
            var pass = default(PersonalPass);
            while (!pass.IsComplete)
            {
                pass = await ledger.SweepAsync(pass, new RetentionRules(new CampaignDirectory([Campaign2022.Pack], TimeProvider.System), new CampaignServerOptions()), Noon, Token);
            }

            // The supporter, the reporter, the place and the ledger's key.
            Assert.Equal((4L, 0L), (pass.Sealed, pass.Unreadable));
        }

        await using var rotated = PostgreSqlLedger.Open(_storage, seal: new PersonalSeal([next]));
        Assert.Equal("Marked Name", Assert.Single(await rotated.ReadAsync(Token)).Action.Supporter!.Name?.Reveal());
    }

    [Theory]
    [InlineData("UPDATE tally SET actions = actions + 5 WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''", 1, 0)]
    [InlineData("DELETE FROM tally WHERE bucket = 'online'", 2, 0)]
    [InlineData("DELETE FROM person_action", 0, 3)]
    [InlineData("UPDATE person_action SET taken = taken + 1", 0, 6)]
    public async Task What_differs_from_the_ledger_is_found_and_corrected_while_actions_arrive(string damage, int counts, int people)
    {
        await using var ledger = PostgreSqlLedger.Open(_storage);
        for (var i = 0; i < 3; i++)
        {
            await ledger.AppendAsync(_campaign.Complete(Campaign2022.Signature($"{i}. Example", $"{i}@example.org")), Token);
        }

        await ledger.FoldAllAsync(Token);
        var right = await CountAsync(ledger);
        PostgreSqlCluster.Execute(_storage, damage);
        await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);

        var found = await ledger.Maintenance.RebuildAsync(_ => { }, Token);
        Assert.Equal((counts, people), (found.Differences.Count, found.PeopleDifferences));

        found = await ledger.Maintenance.VerifyAsync(_ => { }, Token);
        Assert.Empty(found.Differences);
        Assert.Equal(0, found.PeopleDifferences);
        Assert.Equal(right + new Tally(1, 1, 0, 0), await CountAsync(ledger));
    }

    [Fact]
    public async Task A_flood_is_selected_and_voided_and_those_who_acted_otherwise_stay_counted()
    {
        await using var ledger = PostgreSqlLedger.Open(_storage);
        var real = Campaign2022.Signature("A. Example", "a@example.org");
        await ledger.AppendAsync(_campaign.Complete(real), Token);
        foreach (var (name, address) in new[] { ("a", 5UL), ("b", 5UL), ("c", 6UL) })
        {
            var flood = Campaign2022.Signature($"{name}. Example", $"{name}@example.org") with { Source = "flood.example" };
            await ledger.AppendAsync(_campaign.Complete(flood) with { Address = address }, Token);
        }

        await ledger.FoldAllAsync(Token);
        var selection = await ledger.Maintenance.SelectAsync(new LedgerCriteria(Campaign2022.Id) { Source = "flood.example" }, null, Token);
        Assert.Equal((3L, 3, new Tally(3, 3, 2, 2)), (selection.Records, selection.Pending.Count, selection.Removed));
        await ledger.Maintenance.VoidAsync(
            [.. selection.Pending.Select(id => new LedgerVoid(LedgerVoid.Action, id, new VoidRecord { Reason = VoidReason.Fraudulent }, Noon))],
            Token);

        Assert.Equal(new Tally(1, 1, 1, 1), await CountAsync(ledger));
        var again = await ledger.Maintenance.SelectAsync(
            new LedgerCriteria(Campaign2022.Id) { Source = "flood.example" }, selection.Moment, Token);
        Assert.Equal(selection.Hash, again.Hash);
        Assert.Empty(again.Pending);
    }

    [Fact]
    public async Task A_selection_knows_the_people_who_also_acted_elsewhere_before_anything_is_folded()
    {
        await using var ledger = PostgreSqlLedger.Open(_storage);

        // Nobody folds while this transaction has the lock.
        await using var folding = (Npgsql.NpgsqlConnection)TestStorage.Connect(_storage);
        await using var transaction = await folding.BeginTransactionAsync(Token);
        await using (var locking = folding.CreateCommand())
        {
            locking.CommandText = PostgreSqlFold.Lock;
            await locking.ExecuteNonQueryAsync(Token);
        }

        var flood = Campaign2022.Signature("A. Example", "a@example.org") with { Source = "flood.example" };
        await ledger.AppendAsync(_campaign.Complete(flood), Token);
        await ledger.AppendAsync(_campaign.Complete(flood with { Id = ActionId.New(), Source = "partner.example" }), Token);
        await ledger.AppendAsync(
            _campaign.Complete(Campaign2022.Signature("B. Example", "b@example.org") with { Source = "flood.example" }), Token);

        var selection = await ledger.Maintenance.SelectAsync(new LedgerCriteria(Campaign2022.Id) { Source = "flood.example" }, null, Token);

        Assert.Equal((2L, new Tally(2, 2, 1, 1)), (selection.Records, selection.Removed));
    }

    [Fact]
    public async Task Not_even_its_owner_changes_an_entry_of_the_ledger()
    {
        await using var ledger = PostgreSqlLedger.Open(_storage);
        await ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        foreach (var change in new[] { "UPDATE action SET quantity = 2", "DELETE FROM action" })
        {
            Assert.Contains(
                "append-only", Assert.Throws<Npgsql.PostgresException>(() => PostgreSqlCluster.Execute(_storage, change)).Message, StringComparison.Ordinal);
        }
    }

    private static async Task<Tally> CountAsync(PostgreSqlLedger ledger)
    {
        await ledger.FoldAllAsync(Token);
        return (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total;
    }

    private long Number(string sql)
    {
        using var connection = TestStorage.Connect(_storage);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
