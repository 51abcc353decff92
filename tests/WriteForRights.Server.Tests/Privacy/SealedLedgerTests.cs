using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace WriteForRights.Server.Tests;

public sealed class SealedLedgerTests : IDisposable
{
    private readonly PersonalFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_key_no_copy_of_the_database_names_anybody_or_can_test_names()
    {
        _file.WriteKeys("# made for a test", string.Empty, PersonalFile.NewKey());
        var action = Signature(1);
        await using (var ledger = _file.Open())
        {
            await RecordAsync(ledger, action);
            await ReportAndVoidAsync(ledger);

            Assert.Equal(action.Supporter, Assert.Single(await ledger.ReadAsync(Token)).Action.Supporter);
            Assert.Equal(0, _file.Marks());
        }

        Assert.Equal(0, _file.Marks());
        Assert.True((long)_file.Scalar("SELECT length(value) FROM setting WHERE name = 'fingerprint-key'")! > LedgerKey.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_another_key_sealed_is_refused_and_left_as_it_is(bool hasOtherKey)
    {
        _file.WriteKeys(PersonalFile.NewKey());
        await using (var ledger = _file.Open())
        {
            await RecordAsync(ledger, Signature(1));
        }

        File.Delete(_file.KeyFile);
        if (hasOtherKey)
        {
            _file.WriteKeys(PersonalFile.NewKey());
        }

        var before = await File.ReadAllBytesAsync(_file.Database, TestContext.Current.CancellationToken);
        var refused = Assert.Throws<CampaignServerStartException>(() => _file.Open());

        Assert.Equal(ProblemCodes.StorageSealed, refused.Code);
        Assert.Contains(_file.Database, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_file.Database, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMQ==")]
    [InlineData("# only a comment")]
    public void A_file_without_good_keys_is_refused_without_repeating_it(string line)
    {
        _file.WriteKeys(line);
        var refused = Assert.Throws<CampaignServerStartException>(() => _file.Keys());

        Assert.Equal(ProblemCodes.SettingInvalid, refused.Code);
        Assert.Contains("WriteForRights:PersonalKeys", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MTIz", refused.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_file.Database));
    }

    [Fact]
    public void A_missing_file_and_a_missing_protection_of_the_host_are_refused()
    {
        foreach (var options in (CampaignServerOptions[])
            [new() { PersonalKeys = _file.KeyFile }, new() { UseDataProtection = true }, new() { PersonalKeys = "\0" }])
        {
            Assert.Equal(
                ProblemCodes.SettingInvalid,
                Assert.Throws<CampaignServerStartException>(() => PersonalKeyRing.Open(options, () => null, _file.Log)).Code);
        }
    }

    [Fact]
    public async Task A_database_without_a_key_is_sealed_in_place_when_it_gets_one_and_people_stay_the_same()
    {
        var actions = Enumerable.Range(0, 450).Select(Signature).ToList();
        await using (var ledger = _file.Open())
        {
            await RecordAsync(ledger, [.. actions]);
            await ReportAndVoidAsync(ledger);
        }

        Assert.True(_file.Marks() > 450);
        _file.WriteKeys(PersonalFile.NewKey());
        var keys = _file.Keys();
        await using var sealing = _file.Open(keys);
        var before = await CountAsync(sealing);
        await _file.CareOf(sealing, keys).RunAsync(Token);

        Assert.Equal(0, _file.Marks());
        Assert.Equal(actions.Select(action => action.Supporter), (await sealing.ReadAsync(Token)).Select(stored => stored.Action.Supporter));
        Assert.True((long)_file.Scalar("SELECT length(value) FROM setting WHERE name = 'fingerprint-key'")! > LedgerKey.Length);
        await RecordAsync(sealing, actions[0] with { Id = ActionId.New() });
        Assert.Equal(before.People, (await CountAsync(sealing)).People);
        Assert.Contains("values were sealed", _file.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PersonalFile.Mark, _file.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pass_that_was_cut_short_is_finished_after_the_next_start()
    {
        await using (var ledger = _file.Open())
        {
            await RecordAsync(ledger, [.. Enumerable.Range(0, 450).Select(Signature)]);
        }

        _file.WriteKeys(PersonalFile.NewKey());
        var keys = _file.Keys();
        await using (var ledger = _file.Open(keys))
        {
            var next = await ledger.SweepAsync(default, _file.RulesOf(), _file.Clock.GetUtcNow(), Token);
            Assert.False(next.IsComplete);
        }

        Assert.True(_file.Marks() > 0);
        await using var again = _file.Open(keys);
        await _file.CareOf(again, keys).RunAsync(Token);
        Assert.Equal(0, _file.Marks());
        Assert.Equal(450, (await again.ReadAsync(Token)).Count(stored => stored.Action.Supporter is not null));
    }

    [Fact]
    public async Task Keys_are_rotated_while_the_server_runs()
    {
        var (first, second) = (PersonalFile.NewKey(), PersonalFile.NewKey());
        _file.WriteKeys(first);
        var keys = _file.Keys();
        await using (var ledger = _file.Open(keys))
        {
            var care = _file.CareOf(ledger, keys);
            await RecordAsync(ledger, Signature(1));
            await care.RunAsync(Token);
            _file.WriteKeys(second, first);
            await care.RunAsync(Token);

            _file.WriteKeys("not a key");
            await care.RunAsync(Token);
            await RecordAsync(ledger, Signature(2));
            Assert.Equal(2, (await ledger.ReadAsync(Token)).Count(stored => stored.Action.Supporter is not null));
            Assert.Single(_file.Log.Text.Split('\n'), line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("cannot be used", StringComparison.Ordinal));
        }

        // The old key is needed no more.
        _file.WriteKeys(second);
        await using var rotated = _file.Open();
        Assert.Equal(2, (await rotated.ReadAsync(Token)).Count(stored => stored.Action.Supporter is not null));
        Assert.DoesNotContain(first, _file.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(second, _file.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_server_sealed_with_the_old_key_meanwhile_is_found_by_a_second_pass()
    {
        var (first, second) = (PersonalFile.NewKey(), PersonalFile.NewKey());
        _file.WriteKeys(first);
        var (keys, others) = (_file.Keys(), _file.Keys());
        await using var ledger = _file.Open(keys);
        await using var other = _file.Open(others);
        var care = _file.CareOf(ledger, keys);
        await care.RunAsync(Token);
        _file.WriteKeys(second, first);
        await care.RunAsync(Token);
        await RecordAsync(other, Signature(1));
        _file.Clock.Advance(TimeSpan.FromMinutes(1));
        await care.RunAsync(Token);

        _file.WriteKeys(second);
        Assert.True(keys.Follow());
        Assert.NotNull(Assert.Single(await ledger.ReadAsync(Token)).Action.Supporter);
    }

    [Fact]
    public async Task The_hosts_protection_seals_data_and_the_ledgers_key_as_well()
    {
        var host = new PersonalSeal([], new EphemeralDataProtectionProvider());
        await using (var ledger = SqliteLedger.Open(_file.Storage, seal: host))
        {
            await RecordAsync(ledger, Signature(1));
        }

        Assert.Equal(0, _file.Marks());
        Assert.Equal(ProblemCodes.StorageSealed, Assert.Throws<CampaignServerStartException>(() => _file.Open()).Code);
        await using var again = SqliteLedger.Open(_file.Storage, seal: host);
        Assert.NotNull(Assert.Single(await again.ReadAsync(Token)).Action.Supporter);
    }

    [Fact]
    public async Task A_value_that_cannot_be_opened_is_reported_and_stops_nothing()
    {
        _file.WriteKeys(PersonalFile.NewKey());
        var keys = _file.Keys();
        await using var ledger = _file.Open(keys);
        await RecordAsync(ledger, Signature(1), Signature(2), Signature(3));
        _file.Scalar("UPDATE personal SET supporter = (SELECT supporter FROM personal WHERE position = 1) WHERE position = 2");
        _file.Scalar("UPDATE personal SET supporter = x'02ff' WHERE position = 3");
        await _file.CareOf(ledger, keys).RunAsync(Token);

        var stored = await ledger.ReadAsync(Token);
        Assert.Equal([false, true, true], stored.Select(action => action.IsIncomplete));
        Assert.Equal([true, false, false], stored.Select(action => action.Action.Supporter is not null));
        Assert.Contains("1 values cannot be opened", _file.Log.Text, StringComparison.Ordinal);
        await RecordAsync(ledger, Signature(4));
    }

    public void Dispose() => _file.Dispose();

    private static ActionRecord Signature(int number) => Campaign2022.Signature(
        string.Create(CultureInfo.InvariantCulture, $"Planted Name {(char)('A' + (number % 26))}"),
        string.Create(CultureInfo.InvariantCulture, $"Planted{number}@example.org")) with
    {
        Text = new ActionText { Body = "Planted words" + new string('.', number % 7 * 1_000) },
        Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "2022-11", At = Campaign2022.HumanRightsDay },
    };

    private static async Task<Tally> CountAsync(SqliteLedger ledger) => (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total;

    private async Task RecordAsync(SqliteLedger ledger, params ActionRecord[] actions)
    {
        foreach (var action in actions)
        {
            Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(_file.Campaign.Complete(action), Token)).Outcome);
        }
    }

    private async Task ReportAndVoidAsync(SqliteLedger ledger)
    {
        var report = Campaign2022.Report() with { ReportedBy = "Planted group", Place = "Planted town" };
        await ledger.AppendAsync(_file.Campaign.Complete(report), Token);
        var record = new VoidRecord { Reason = VoidReason.Test, By = "Planted moderator" };
        await ledger.VoidAsync(new LedgerVoid(LedgerVoid.Report, report.Id.ToGuid(), record, Campaign2022.HumanRightsDay), Token);
    }
}
