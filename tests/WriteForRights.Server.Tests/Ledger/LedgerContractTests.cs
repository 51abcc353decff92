namespace WriteForRights.Server.Tests;

/// <summary>The contract of every store.</summary>
public abstract class LedgerContractTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2023, 1, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly CountDimension[] EverySplit = [.. CountDimension.Known];

    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private IActionLedger? _ledger;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IActionLedger Ledger => _ledger!;

    public ValueTask InitializeAsync()
    {
        _ledger = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _ledger!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_action_many_times_at_once_is_recorded_once()
    {
        var entry = _campaign.Complete(Campaign2022.Letter());
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => AppendAsync(entry))));

        Assert.Single(answers, answer => answer.Outcome == LedgerOutcome.Recorded);
        Assert.Equal(199, answers.Count(answer => answer.Outcome == LedgerOutcome.Repeated));
        Assert.All(answers, answer => Assert.Equal(entry.RecordedAt, answer.RecordedAt));
        Assert.Equal(1, (await CountAsync()).Total.Actions);
    }

    [Fact]
    public async Task Of_different_actions_under_one_id_exactly_one_is_recorded()
    {
        var letter = Campaign2022.Letter();
        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(
            quantity => Task.Run(() => AppendAsync(_campaign.Complete(letter with { Quantity = quantity })))));

        Assert.Single(answers, answer => answer.Outcome == LedgerOutcome.Recorded);
        Assert.Equal(49, answers.Count(answer => answer.Outcome == LedgerOutcome.Conflicting));
        Assert.Single(await Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task An_action_is_found_by_what_was_submitted()
    {
        var letter = Campaign2022.Letter();
        Assert.Equal(default, await Ledger.FindAsync(letter, Token));
        var entry = _campaign.Complete(letter);
        await AppendAsync(entry);

        Assert.Equal(new LedgerAnswer(LedgerOutcome.Repeated, entry.RecordedAt), await Ledger.FindAsync(letter, Token));
        Assert.Equal(LedgerOutcome.Conflicting, (await Ledger.FindAsync(letter with { Quantity = 7 }, Token)).Outcome);
    }

    [Fact]
    public async Task A_quantity_that_is_left_out_is_the_same_as_1()
    {
        var letter = Campaign2022.Letter();
        await AppendAsync(_campaign.Complete(letter with { Quantity = null }));
        await AppendAsync(_campaign.Complete(letter with { Id = ActionId.New(), Quantity = 1 }));

        Assert.Equal(LedgerOutcome.Repeated, (await AppendAsync(_campaign.Complete(letter with { Quantity = 1 }))).Outcome);
        Assert.Equal(LedgerOutcome.Repeated, (await Ledger.FindAsync(letter with { Quantity = null }, Token)).Outcome);
    }

    [Fact]
    public async Task What_is_stored_is_read_back_in_its_order()
    {
        var entries = new[]
        {
            _campaign.Complete(Campaign2022.Letter()),
            _campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org")),
            _campaign.Complete(Campaign2022.Letter() with
            {
                Section = SectionId.Parse("uk"),
                Country = CountryCode.Parse("GB"),
                Language = LanguageTag.Parse("cy"),
                Source = "partner.example",
                Consent = new Consent { Contact = ContactConsent.Granted, TextVersion = "1", At = Campaign2022.HumanRightsDay },
                Text = new ActionText { Language = LanguageTag.English, Body = "A letter." },
            }),
        };
        foreach (var entry in entries)
        {
            await AppendAsync(entry);
        }

        Assert.Equal(entries.Select(entry => new StoredAction(entry.Completed, entry.RecordedAt)), await Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task Somebody_who_acts_again_is_one_person_and_one_signature_for_each_case()
    {
        var first = Campaign2022.Signature("A. Example", "a@example.org");
        foreach (var action in new[]
        {
            first,
            first with { Id = ActionId.New() },
            first with { Id = ActionId.New(), Case = Campaign2022.Aleksandra },
            Campaign2022.Letter() with { Quantity = 3, Supporter = first.Supporter },
            Campaign2022.Signature("B. Example", "b@example.org"),
            Campaign2022.Letter() with { Kind = ActionKind.Signature },
        })
        {
            await AppendAsync(_campaign.Complete(action));
        }

        var counts = await CountAsync();
        Assert.Equal((8L, 4L, 2L), (counts.Total.Actions, counts.Total.Signatures, counts.Total.People));
        var ofCase = await CountAsync(Campaign2022.Dorgelesse, []);
        Assert.Equal((7L, 3L, 2L), (ofCase.Total.Actions, ofCase.Total.Signatures, ofCase.Total.People));
        Assert.All(counts.By.Values, split => Assert.Equal(
            counts.Total, split.Values.Aggregate(default(Tally), (sum, tally) => sum + tally)));
        Assert.Equal(EverySplit.Length, counts.By.Count);
    }

    [Fact]
    public async Task Without_voids_what_may_be_published_is_what_was_counted()
    {
        var signature = Campaign2022.Signature("A. Example", "a@example.org");
        foreach (var action in new[]
        {
            Campaign2022.Letter() with { Supporter = signature.Supporter },
            signature,
            signature with { Id = ActionId.New(), TakenAt = Campaign2022.HumanRightsDay.AddDays(-1) },
            signature with { Id = ActionId.New(), Case = Campaign2022.Aleksandra },
            Campaign2022.Signature(null, null),
        })
        {
            await AppendAsync(_campaign.Complete(action));
        }

        await ReportAsync(_campaign.Complete(Campaign2022.Report() with { Kind = ActionKind.Signature }));

        var counts = await CountAsync();
        Assert.Equal((123L, 1L), (counts.Total.Signatures, counts.Total.People));
        Assert.Equal((2L, 1L), (counts.Entered.Signatures, counts.Entered.People));
        Assert.Equal((121L, 0L), (counts.Rest.Signatures, counts.Rest.People));
    }

    [Fact]
    public async Task Voiding_what_was_submitted_in_somebodys_name_changes_the_same_whether_or_not_they_had_signed()
    {
        await AppendAsync(_campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org")));
        var changes = new List<Tally>();
        foreach (var name in new[] { "a", "b" })
        {
            var submitted = Campaign2022.Signature($"{name}. Example", $"{name}@example.org");
            await AppendAsync(_campaign.Complete(submitted));
            var before = await CountAsync();
            await VoidAsync(submitted.Id, Noon, VoidReason.Fraudulent);
            var after = await CountAsync();
            changes.Add(after.Rest - before.Rest);
            Assert.Equal(before.Entered, after.Entered);
        }

        Assert.Equal([new Tally(0, 0, -1, -1), new Tally(0, 0, -1, -1)], changes);
        Assert.Equal(1, (await CountAsync()).Total.People);
    }

    [Fact]
    public async Task What_is_void_counts_no_longer_and_says_since_when()
    {
        var entry = _campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org"));
        await AppendAsync(entry);
        var first = await VoidAsync(entry.Submitted.Id, Noon, VoidReason.Bounced);
        var again = await VoidAsync(entry.Submitted.Id, Noon.AddDays(1), VoidReason.Test);

        Assert.Equal(new LedgerAnswer(LedgerOutcome.Recorded, Noon), first);
        Assert.Equal(new LedgerAnswer(LedgerOutcome.Repeated, Noon), again);
        Assert.Equal(new LedgerAnswer(LedgerOutcome.Voided, Noon), await AppendAsync(entry));
        Assert.Equal(new LedgerAnswer(LedgerOutcome.Voided, Noon), await Ledger.FindAsync(entry.Submitted, Token));
        var counts = await CountAsync();
        Assert.Equal(default, counts.Total);
        Assert.All(counts.By.Values, Assert.Empty);
        Assert.Equal(Noon, Assert.Single(await Ledger.ReadAsync(Token)).VoidedAt);
    }

    [Fact]
    public async Task A_void_that_overtakes_its_action_wins_and_nothing_of_the_action_is_kept()
    {
        var entry = _campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org"));
        await VoidAsync(entry.Submitted.Id, Noon, VoidReason.Withdrawn);

        Assert.Equal(new LedgerAnswer(LedgerOutcome.Voided, Noon), await AppendAsync(entry));
        Assert.Equal(default, (await CountAsync()).Total);
        Assert.Empty(await Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task When_a_persons_first_action_is_voided_the_person_counts_under_the_next()
    {
        var first = Campaign2022.Signature("A. Example", "a@example.org") with { Country = CountryCode.Parse("GB") };
        var next = first with { Id = ActionId.New(), TakenAt = Campaign2022.HumanRightsDay.AddHours(1), Country = CountryCode.Parse("FR") };
        await AppendAsync(_campaign.Complete(next));
        await AppendAsync(_campaign.Complete(first));
        var before = await CountAsync();
        await VoidAsync(first.Id, Noon, VoidReason.Duplicate);
        var after = await CountAsync();

        var one = new Tally(1, 1, 1, 1);
        Assert.Equal((one, new Tally(1, 1, 0, 0)), (Of(before, "GB"), Of(before, "FR")));
        Assert.Equal((default, one), (Of(after, "GB"), Of(after, "FR")));
        Assert.Equal((new Tally(2, 2, 1, 1), one), (before.Total, after.Total));
    }

    [Fact]
    public async Task A_country_that_is_not_known_never_has_a_bucket()
    {
        var unknown = CountryCode.Parse("UK");
        var signature = Campaign2022.Signature("A. Example", "a@example.org") with { Country = unknown };
        var report = Campaign2022.Report() with { Country = unknown };
        await AppendAsync(_campaign.Complete(signature));
        await ReportAsync(_campaign.Complete(report));
        await ReportAsync(_campaign.Complete(report with { Revision = 2, Quantity = 100 }));
        var before = await CountAsync();
        await VoidAsync(signature.Id, Noon, VoidReason.Duplicate);
        var after = await CountAsync();

        Assert.Equal([CountBuckets.Unspecified], before.By[CountDimension.Country].Keys);
        Assert.Equal(before.Total, Of(before, CountBuckets.Unspecified));
        Assert.Equal([CountBuckets.Unspecified], after.By[CountDimension.Country].Keys);
        Assert.Equal(after.Total, Of(after, CountBuckets.Unspecified));
    }

    [Fact]
    public async Task An_instant_is_kept_in_full()
    {
        var entry = _campaign.Complete(Campaign2022.Letter() with { TakenAt = Campaign2022.HumanRightsDay.AddTicks(1_234_567) });
        await AppendAsync(entry);

        Assert.Equal(entry.Completed.TakenAt, Assert.Single(await Ledger.ReadAsync(Token)).Action.TakenAt);
    }

    [Fact]
    public async Task Of_many_voids_at_once_one_is_the_first()
    {
        var entry = _campaign.Complete(Campaign2022.Letter());
        await AppendAsync(entry);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            minute => Task.Run(() => VoidAsync(entry.Submitted.Id, Noon.AddMinutes(minute), VoidReason.Test))));

        var first = Assert.Single(answers, answer => answer.Outcome == LedgerOutcome.Recorded);
        Assert.All(answers, answer => Assert.Equal(first.RecordedAt, answer.RecordedAt));
        Assert.Equal(default, (await CountAsync()).Total);
    }

    [Fact]
    public async Task A_report_is_taken_once_and_its_corrections_in_its_place()
    {
        var report = Campaign2022.Report();
        var (first, second) = (_campaign.Complete(report), _campaign.Complete(report with { Revision = 3, Quantity = 100 }));

        Assert.Equal(LedgerOutcome.Recorded, (await ReportAsync(first)).Outcome);
        Assert.Equal(new LedgerAnswer(LedgerOutcome.Repeated, first.RecordedAt), await ReportAsync(first));
        Assert.Equal(LedgerOutcome.Conflicting, (await ReportAsync(_campaign.Complete(report with { Place = "Another town" }))).Outcome);
        Assert.Equal(LedgerOutcome.Corrected, (await ReportAsync(second)).Outcome);
        Assert.Equal(new LedgerAnswer(LedgerOutcome.Repeated, second.RecordedAt, IsCorrection: true), await ReportAsync(second));
        Assert.Equal(LedgerOutcome.Repeated, (await Ledger.FindAsync(second.Report, Token)).Outcome);
        Assert.Equal(LedgerOutcome.Outdated, (await ReportAsync(_campaign.Complete(report with { Revision = 2 }))).Outcome);
        Assert.Equal(LedgerOutcome.Outdated, (await Ledger.FindAsync(report with { Revision = 2 }, Token)).Outcome);
        Assert.Equal(default, await Ledger.FindAsync(report with { Revision = 4 }, Token));
        Assert.Equal(new Tally(100, 100, 0, 0), (await CountAsync()).Total);
    }

    [Fact]
    public async Task A_repeat_of_an_earlier_revision_is_known_with_what_became_of_it_and_changes_nothing()
    {
        var report = Campaign2022.Report();
        var entries = new[]
        {
            _campaign.Complete(report) with { RecordedAt = Noon },
            _campaign.Complete(report with { Revision = 2, Quantity = 100 }) with { RecordedAt = Noon.AddHours(1) },
            _campaign.Complete(report with { Revision = 4, Quantity = 90 }) with { RecordedAt = Noon.AddHours(2) },
        };
        foreach (var entry in entries)
        {
            await ReportAsync(entry);
        }

        foreach (var (entry, isCorrection) in entries.Zip([false, true, true]))
        {
            var known = new LedgerAnswer(LedgerOutcome.Repeated, entry.RecordedAt, isCorrection);
            Assert.Equal(known, await ReportAsync(entry with { RecordedAt = Noon.AddHours(3) }));
            Assert.Equal(known, await Ledger.FindAsync(entry.Report, Token));
            Assert.Equal(
                new LedgerAnswer(LedgerOutcome.Conflicting, entry.RecordedAt, isCorrection),
                await Ledger.FindAsync(entry.Report with { Quantity = 7 }, Token));
        }

        Assert.Equal(new Tally(90, 90, 0, 0), (await CountAsync()).Total);
    }

    [Fact]
    public async Task An_action_and_a_report_of_one_id_are_two_and_voiding_one_leaves_the_other()
    {
        var letter = Campaign2022.Letter();
        var report = Campaign2022.Report() with { Id = ReportId.Parse(letter.Id.ToString()) };
        await AppendAsync(_campaign.Complete(letter));
        await ReportAsync(_campaign.Complete(report));
        Assert.Equal(121, (await CountAsync()).Total.Actions);

        var answer = await Ledger.VoidAsync(
            new LedgerVoid(LedgerVoid.Report, letter.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Test }, Noon), Token);

        Assert.Equal(LedgerOutcome.Recorded, answer.Outcome);
        Assert.Equal(1, (await CountAsync()).Total.Actions);
        Assert.Equal(LedgerOutcome.Voided, (await Ledger.FindAsync(report, Token)).Outcome);
        Assert.Equal(LedgerOutcome.Repeated, (await Ledger.FindAsync(letter, Token)).Outcome);

        var (otherLetter, other) = (ActionId.New(), Campaign2022.Report());
        await VoidAsync(otherLetter, Noon, VoidReason.Test);
        Assert.Equal(
            LedgerOutcome.Recorded,
            (await ReportAsync(_campaign.Complete(other with { Id = ReportId.Parse(otherLetter.ToString()) }))).Outcome);
    }

    [Fact]
    public async Task What_nobody_did_counts_nothing()
    {
        var counts = await CountAsync();

        Assert.Equal(default, counts.Total);
        Assert.All(counts.By.Values, Assert.Empty);
        Assert.Empty(await Ledger.ReadAsync(Token));
    }

    private protected abstract IActionLedger Open();

    /// <summary>Waits until everything that was appended is in the counts.</summary>
    private protected virtual Task SettleAsync(IActionLedger ledger) => Task.CompletedTask;

    private Task<LedgerAnswer> AppendAsync(LedgerEntry entry) => Ledger.AppendAsync(entry, Token).AsTask();

    private Task<LedgerAnswer> ReportAsync(LedgerReport entry) => Ledger.AppendAsync(entry, Token).AsTask();

    private Task<LedgerAnswer> VoidAsync(ActionId id, DateTimeOffset at, VoidReason reason) => Ledger.VoidAsync(
        new LedgerVoid(LedgerVoid.Action, id.ToGuid(), new VoidRecord { Reason = reason, At = at, By = "moderator 7" }, at), Token).AsTask();

    private static Tally Of(LedgerCounts counts, string country) => counts.By[CountDimension.Country].GetValueOrDefault(country);

    private Task<LedgerCounts> CountAsync() => CountAsync(null, EverySplit);

    private async Task<LedgerCounts> CountAsync(CaseId? @case, IReadOnlyCollection<CountDimension> by)
    {
        await SettleAsync(Ledger);
        return await Ledger.CountAsync(Campaign2022.Id, @case, by, Token);
    }
}
