namespace WriteForRights.Server.Tests;

public sealed class RetentionTests : IDisposable
{
    private static readonly SectionId Uk = SectionId.Parse("uk");
    private static readonly SectionId France = SectionId.Parse("fr");

    private readonly PersonalFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1, true, true)]
    [InlineData(10, false, true)]
    [InlineData(20, false, false)]
    public async Task Details_and_texts_of_a_section_are_erased_when_their_time_is_over_and_the_counts_stay(int days, bool hasSupporter, bool hasText)
    {
        var pack = PackWith(Uk, new Retention { SupporterDays = 5, TextDays = 15 });
        await using var ledger = _file.Open();
        await RecordAsync(ledger, Signature(1) with { Section = Uk }, Signature(2) with { Section = France }, Signature(3));
        var before = await CountAsync(ledger);
        _file.Clock.SetUtcNow(EndOf(pack, Uk).AddDays(days));
        await _file.CareOf(ledger, _file.Keys(), pack: pack).RunAsync(Token);

        var stored = await ledger.ReadAsync(Token);
        Assert.Equal((hasSupporter, hasSupporter, hasText), Kept(stored[0].Action));
        Assert.Equal((true, true, true), Kept(stored[1].Action));
        Assert.Equal((true, true, true), Kept(stored[2].Action));
        Assert.Equal(before, await CountAsync(ledger));
        Assert.Equal(hasSupporter, _file.Marks("PlantedA Name") > 0);
        Assert.Equal(hasText, _file.Marks("PlantedA words") > 0);
    }

    [Fact]
    public async Task A_purpose_can_have_a_retention_of_its_own()
    {
        var pack = PackWith(Uk, new Retention { SupporterDays = 100 }, new Retention { Purpose = Purpose.Appeal, SupporterDays = 1 });
        await using var ledger = _file.Open();
        await RecordAsync(ledger, Signature(1) with { Section = Uk });
        var rules = _file.RulesOf(pack: pack);
        var end = EndOf(pack, Uk);

        Assert.True(rules.IsOver(pack.Campaign.Id, Uk, Purpose.Appeal, end, isText: false, end.AddDays(1)));
        Assert.False(rules.IsOver(pack.Campaign.Id, Uk, Purpose.Appeal, end, isText: false, end.AddDays(1).AddTicks(-1)));
        Assert.False(rules.IsOver(pack.Campaign.Id, Uk, Purpose.Appeal, end, isText: true, end.AddYears(50)));
        Assert.False(rules.IsOver(pack.Campaign.Id, Uk, Purpose.Solidarity, end, isText: false, end.AddDays(99)));
        Assert.True(rules.IsOver(pack.Campaign.Id, Uk, Purpose.Solidarity, end, isText: false, end.AddDays(100)));
        Assert.Equal(end.AddDays(1), rules.NextAfter(end));
    }

    [Fact]
    public void The_servers_setting_applies_where_the_pack_says_nothing_and_to_campaigns_that_it_no_longer_runs()
    {
        var rules = _file.RulesOf(new CampaignServerOptions { PersonalDataDays = 30 });
        var recorded = new DateTimeOffset(2020, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var other = CampaignId.Parse("w4r-2020");
        var end = EndOf(Campaign2022.Pack, Uk);

        Assert.False(rules.IsOver(other, null, Purpose.Appeal, recorded, isText: true, recorded.AddDays(29)));
        Assert.True(rules.IsOver(other, null, Purpose.Appeal, recorded, isText: true, recorded.AddDays(30)));
        Assert.True(rules.IsOver(null, null, default, recorded, isText: false, recorded.AddDays(30)));
        Assert.False(rules.IsOver(Campaign2022.Id, Uk, Purpose.Appeal, recorded, isText: false, end.AddDays(29)));
        Assert.True(rules.IsOver(Campaign2022.Id, Uk, Purpose.Appeal, recorded, isText: false, end.AddDays(30)));
        Assert.False(_file.RulesOf().HasAny);
        Assert.False(_file.RulesOf().IsOver(other, null, Purpose.Appeal, recorded, isText: true, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task What_was_due_while_the_server_was_down_is_erased_at_the_next_start_and_then_in_time()
    {
        var pack = PackWith(Uk, new Retention { SupporterDays = 5, TextDays = 15 });
        await using (var ledger = _file.Open())
        {
            await RecordAsync(ledger, [.. Enumerable.Range(0, 450).Select(number => Signature(number) with { Section = Uk })]);
        }

        _file.Clock.SetUtcNow(EndOf(pack, Uk).AddDays(5));
        await using var again = _file.Open();
        var care = _file.CareOf(again, _file.Keys(), pack: pack);
        await care.RunAsync(Token);
        Assert.All(await again.ReadAsync(Token), stored => Assert.Equal((false, false, true), Kept(stored.Action)));
        Assert.Contains("the time of 450 rows was over", _file.Log.Text, StringComparison.Ordinal);

        _file.Clock.Advance(TimeSpan.FromDays(10) - TimeSpan.FromTicks(1));
        await care.RunAsync(Token);
        Assert.All(await again.ReadAsync(Token), stored => Assert.True(Kept(stored.Action).HasText));
        _file.Clock.Advance(TimeSpan.FromTicks(1));
        await care.RunAsync(Token);
        Assert.All(await again.ReadAsync(Token), stored => Assert.False(Kept(stored.Action).HasText));
        Assert.Equal(0, _file.Marks());
    }

    [Fact]
    public async Task Names_in_reports_and_voids_have_their_time_too()
    {
        await using var ledger = _file.Open();
        var report = Campaign2022.Report() with { ReportedBy = "Planted group", Place = "Planted town", Section = Uk };
        await ledger.AppendAsync(_file.Campaign.Complete(report), Token);
        var record = new VoidRecord { Reason = VoidReason.Test, By = "Planted moderator" };
        await ledger.VoidAsync(new LedgerVoid(LedgerVoid.Report, report.Id.ToGuid(), record, _file.Clock.GetUtcNow()), Token);
        _file.Clock.Advance(TimeSpan.FromDays(1_000));
        await _file.CareOf(ledger, _file.Keys(), new CampaignServerOptions { PersonalDataDays = 30 }).RunAsync(Token);

        Assert.Equal(0, _file.Marks());
    }

    [Fact]
    public async Task Of_somebody_who_denied_contact_neither_address_nor_number_is_stored_and_they_count_once()
    {
        await using var ledger = _file.Open();
        var signature = Signature(1);
        var denied = signature with
        {
            Supporter = signature.Supporter! with { Phone = "+44 20 7946 0018", Country = CountryCode.Parse("GB") },
            Consent = new Consent { Contact = ContactConsent.Denied },
        };
        await RecordAsync(ledger, denied, signature with { Id = ActionId.New() });
        await RecordAsync(ledger, Campaign2022.Signature(null, "PlantedOther@example.org") with { Consent = denied.Consent });

        var stored = await ledger.ReadAsync(Token);
        Assert.Equal(denied.Supporter with { Email = null, Phone = null }, stored[0].Action.Supporter);
        Assert.Equal(denied.Consent, stored[0].Action.Consent);
        Assert.Null(stored[2].Action.Supporter);
        Assert.Equal(0, _file.Marks("PlantedOther"));
        Assert.Equal(2, (await CountAsync(ledger)).People);
        Assert.Equal(LedgerOutcome.Repeated, (await ledger.AppendAsync(_file.Campaign.Complete(denied), Token)).Outcome);
    }

    public void Dispose() => _file.Dispose();

    private static CampaignPack PackWith(SectionId section, params Retention[] retention)
    {
        var campaign = Campaign2022.Pack.Campaign;
        return new CampaignPack(
            campaign with
            {
                Sections =
                [
                    .. campaign.Sections.Where(each => each.Id != France)
                        .Select(each => each.Id == section ? each with { Retention = [.. retention] } : each),
                    campaign.Sections[0] with { Id = France },
                ],
            },
            [.. Campaign2022.Pack.Cases]);
    }

    private static DateTimeOffset EndOf(CampaignPack pack, SectionId section)
    {
        var window = pack.Campaign.Sections.First(each => each.Id == section).Window;
        return window.Closes.EndIn(window.Zone);
    }

    private static ActionRecord Signature(int number) => Campaign2022.Signature(
        $"Planted{(char)('@' + (number % 26))} Name", FormattableString.Invariant($"Planted{number}@example.org")) with
    {
        Text = new ActionText { Body = $"Planted{(char)('@' + (number % 26))} words" },
        Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "2022-11", At = Campaign2022.HumanRightsDay },
    };

    private static (bool HasSupporter, bool HasConsent, bool HasText) Kept(ActionRecord action) =>
        (action.Supporter is not null, action.Consent is not null, action.Text is not null);

    private static async Task<Tally> CountAsync(SqliteLedger ledger) => (await ledger.CountAsync(Campaign2022.Id, null, [], Token)).Total;

    private async Task RecordAsync(SqliteLedger ledger, params ActionRecord[] actions)
    {
        foreach (var action in actions)
        {
            Assert.Equal(LedgerOutcome.Recorded, (await ledger.AppendAsync(_file.Campaign.Complete(action), Token)).Outcome);
        }
    }
}
