namespace WriteForRights.Tests;

public sealed class CountLedgerTests
{
    private static readonly CaseId Case = CountCampaign.One;
    private static readonly ActionRecord Letter = CountCampaign.Letter(Case);
    private static readonly ActionRecord Signature = CountCampaign.Signature(Case);

    private readonly CountLedger _ledger = CountCampaign.Ledger();

    [Fact]
    public void A_ledger_that_was_told_nothing_has_four_noughts_and_empty_splits()
    {
        foreach (var counts in new[] { _ledger.Count(), _ledger.Count(Case), _ledger.Count(CaseId.Parse("nobody")) })
        {
            Assert.Equal(default, counts.Numbers());
            Assert.All(CountMeasure.Known, measure => Assert.All(
                CountDimension.Known, dimension => Assert.Empty(counts.Split(measure, dimension)!)));
        }
    }

    [Fact]
    public void Counts_say_what_they_are_of_and_when()
    {
        var (all, some) = (_ledger.Count(), _ledger.Count(Case));

        Assert.Equal((Campaign2022.Id, null, Campaign2022.Within), (all.Campaign, all.Case, all.AsOf));
        Assert.Equal((Campaign2022.Id, Case, Campaign2022.Within), (some.Campaign, some.Case, some.AsOf));
    }

    [Fact]
    public void The_same_action_counts_once_however_often_it_comes()
    {
        Assert.Equal(CountOutcome.Counted, _ledger.Record(Letter, "key"));
        Assert.Equal(CountOutcome.Repeated, _ledger.Record(Letter, "key"));
        Assert.Equal(
            CountOutcome.Repeated,
            _ledger.Record(Letter with { Quantity = 1, TakenAt = Letter.TakenAt!.Value.ToOffset(TimeSpan.FromHours(13)) }, "key"));

        Assert.Equal(new Tally(1, 1, 0, 1), _ledger.Count().Numbers());
        Assert.Equal(new Tally(1, 1, 0, 1), _ledger.Count(Case).Numbers());
    }

    [Fact]
    public void An_action_that_says_no_time_is_the_same_an_hour_later()
    {
        var clock = Campaign2022.ClockAt(Campaign2022.Within);
        var ledger = new CountLedger(CountCampaign.Pack, clock);
        var now = Letter with { TakenAt = null };

        Assert.Equal(CountOutcome.Counted, ledger.Record(now));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(CountOutcome.Repeated, ledger.Record(now));
        Assert.Equal(["2022-12-10 1"], ledger.Count().Lines(CountMeasure.Actions, CountDimension.Day));
    }

    [Fact]
    public void Another_action_under_the_same_id_is_refused_and_the_first_stands()
    {
        _ledger.Record(Letter, "key");

        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(Letter with { Quantity = 2 }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(Letter with { Kind = ActionKind.Card }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(Letter with { TakenAt = Campaign2022.Within.AddSeconds(1) }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(Letter, "another key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(Letter));
        Assert.Equal(new Tally(1, 1, 0, 1), _ledger.Count().Numbers());
    }

    [Fact]
    public void Another_text_language_or_supporter_under_the_same_id_is_refused_though_it_would_count_the_same()
    {
        var letter = Letter with { Text = new ActionText { Language = LanguageTag.English, Body = "Dear Mr. President," } };
        _ledger.Record(letter, "key");

        Assert.Equal(CountOutcome.Repeated, _ledger.Record(letter, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(letter with { Text = letter.Text with { Body = "Dear Sir," } }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(letter with { Text = null }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(letter with { Language = LanguageTag.Parse("cy") }, "key"));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(letter with { Supporter = new Supporter { Name = "A. Example" } }, "key"));
        Assert.Equal(new Tally(1, 1, 0, 1), _ledger.Count().Numbers());
    }

    [Fact]
    public void Another_reporter_or_place_under_the_same_id_and_revision_is_refused_though_it_would_count_the_same()
    {
        var report = Campaign2022.Report();
        _ledger.Record(report);

        Assert.Equal(CountOutcome.Repeated, _ledger.Record(report));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(report with { ReportedBy = "Another group" }));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(report with { Place = "Another town" }));
        Assert.Equal(new Tally(250, 250, 0, 0), _ledger.Count().Numbers());
    }

    [Fact]
    public void A_person_signs_a_case_once_and_counts_once_in_each_case_and_once_in_all()
    {
        _ledger.Record(Signature, "key");
        _ledger.Record(Signature with { Id = ActionId.New() }, "key");
        _ledger.Record(CountCampaign.Signature(CountCampaign.Three), "key");

        Assert.Equal(new Tally(2, 2, 1, 1), _ledger.Count(Case).Numbers());
        Assert.Equal(new Tally(1, 3, 1, 1), _ledger.Count(CountCampaign.Three).Numbers());
        Assert.Equal(new Tally(3, 5, 2, 1), _ledger.Count().Numbers());
    }

    [Fact]
    public void Signatures_of_the_unknown_count_each_and_make_no_people()
    {
        _ledger.Record(Signature);
        _ledger.Record(Signature with { Id = ActionId.New() }, null);
        _ledger.Record(Signature with { Id = ActionId.New() }, string.Empty);

        Assert.Equal(new Tally(3, 3, 3, 0), _ledger.Count().Numbers());
    }

    [Fact]
    public void A_person_stands_where_the_earliest_action_does_whichever_is_known_first()
    {
        var day = Signature with { TakenAt = Campaign2022.Within.AddDays(-1), Country = CountryCode.Parse("FR") };
        var later = Signature with { Id = ActionId.New(), Country = CountryCode.Parse("GB") };

        _ledger.Record(later, "key");
        Assert.Equal(["GB 1"], _ledger.Count(Case).Lines(CountMeasure.People, CountDimension.Country));

        _ledger.Record(day, "key");
        Assert.Equal(["FR 1"], _ledger.Count(Case).Lines(CountMeasure.People, CountDimension.Country));
        Assert.Equal(["FR 1"], _ledger.Count().Lines(CountMeasure.Signatures, CountDimension.Country));

        _ledger.Void(day.Id);
        Assert.Equal(["GB 1"], _ledger.Count(Case).Lines(CountMeasure.People, CountDimension.Country));
        Assert.Equal(["GB 1"], _ledger.Count().Lines(CountMeasure.Signatures, CountDimension.Country));
        Assert.Equal(new Tally(1, 1, 1, 1), _ledger.Count().Numbers());
    }

    [Fact]
    public void Of_actions_of_one_instant_the_one_of_the_lesser_id_is_the_earliest()
    {
        var lesser = Letter with { Id = ActionId.Parse("0193b1f0-7c1e-7b6e-8f2a-000000000001"), Kind = ActionKind.Card };
        var greater = Letter with { Id = ActionId.Parse("0193b1f0-7c1e-7b6e-8f2a-000000000002"), Kind = ActionKind.Fax };

        _ledger.Record(greater, "key");
        _ledger.Record(lesser, "key");

        Assert.Equal(["card 1"], _ledger.Count().Lines(CountMeasure.People, CountDimension.Kind));
    }

    [Fact]
    public void A_void_lowers_the_counts_once()
    {
        _ledger.Record(Signature, "key");
        _ledger.Record(Letter with { Quantity = 3 });

        Assert.Equal(CountOutcome.Voided, _ledger.Void(Signature.Id));
        Assert.Equal(CountOutcome.Repeated, _ledger.Void(Signature.Id));
        Assert.Equal(new Tally(3, 3, 0, 0), _ledger.Count().Numbers());
        Assert.Equal(["letter 3"], _ledger.Count().Lines(CountMeasure.Actions, CountDimension.Kind));
    }

    [Fact]
    public void What_is_void_never_counts_again_also_when_the_void_came_first()
    {
        var report = Campaign2022.Report();

        Assert.Equal(CountOutcome.Voided, _ledger.Void(Letter.Id));
        Assert.Equal(CountOutcome.Voided, _ledger.Record(Letter));
        Assert.Equal(CountOutcome.Voided, _ledger.Void(report.Id));
        Assert.Equal(CountOutcome.Repeated, _ledger.Void(report.Id));
        Assert.Equal(CountOutcome.Voided, _ledger.Record(report));
        Assert.Equal(CountOutcome.Voided, _ledger.Record(report.Correction()));
        Assert.Equal(default, _ledger.Count().Numbers());
    }

    [Fact]
    public void An_action_and_a_report_of_one_id_are_two()
    {
        var report = Campaign2022.Report() with { Id = ReportId.Parse(Letter.Id.ToString()) };
        _ledger.Record(Letter);
        _ledger.Record(report);

        _ledger.Void(Letter.Id);

        Assert.Equal(new Tally(250, 250, 0, 0), _ledger.Count().Numbers());
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var report = Campaign2022.Report();
        var corrected = report.Correction() with { Quantity = 120, Kind = ActionKind.Card, AsOf = new PartialDate(2023, 1) };

        Assert.Equal(CountOutcome.Counted, _ledger.Record(report));
        Assert.Equal(CountOutcome.Corrected, _ledger.Record(corrected));
        Assert.Equal(CountOutcome.Repeated, _ledger.Record(report));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(report with { Quantity = 251 }));
        Assert.Equal(CountOutcome.Repeated, _ledger.Record(corrected));
        Assert.Equal(CountOutcome.Conflicting, _ledger.Record(corrected with { Quantity = 121 }));
        Assert.Equal(new Tally(120, 120, 0, 0), _ledger.Count().Numbers());
        Assert.Equal(["card 120"], _ledger.Count(Case).Lines(CountMeasure.Actions, CountDimension.Kind));
        Assert.Equal(["unspecified 120"], _ledger.Count(Case).Lines(CountMeasure.Messages, CountDimension.Day));
    }

    [Fact]
    public void A_revision_that_comes_after_a_later_one_is_outdated()
    {
        var report = Campaign2022.Report();
        _ledger.Record(report with { Revision = 3 });

        Assert.Equal(CountOutcome.Outdated, _ledger.Record(report with { Revision = 2, Quantity = 120 }));
        Assert.Equal(CountOutcome.Outdated, _ledger.Record(report with { Revision = 2, Quantity = 120 }));
        Assert.Equal(new Tally(250, 250, 0, 0), _ledger.Count().Numbers());
    }

    [Fact]
    public void A_correction_may_move_a_report_to_another_case()
    {
        var report = Campaign2022.Report();
        _ledger.Record(report);

        _ledger.Record(report.Correction() with { Case = CountCampaign.Three });

        Assert.Equal(default, _ledger.Count(Case).Numbers());
        Assert.Equal(new Tally(250, 750, 0, 0), _ledger.Count(CountCampaign.Three).Numbers());
        Assert.Equal(new Tally(250, 750, 0, 0), _ledger.Count().Numbers());
    }

    [Fact]
    public void A_void_takes_back_the_latest_revision()
    {
        var report = Campaign2022.Report() with { Kind = ActionKind.Signature };
        _ledger.Record(report);
        _ledger.Record(report.Correction() with { Quantity = 120 });
        Assert.Equal(new Tally(120, 120, 120, 0), _ledger.Count().Numbers());

        _ledger.Void(report.Id);

        Assert.Equal(default, _ledger.Count().Numbers());
        Assert.Empty(_ledger.Count().By![CountDimension.Origin]);
    }

    [Fact]
    public void What_came_in_on_paper_stands_apart_from_what_came_in_online()
    {
        _ledger.Record(Letter with { Quantity = 2 });
        _ledger.Record(Campaign2022.Report());

        Assert.Equal(["online 2", "reported 250"], _ledger.Count().Lines(CountMeasure.Actions, CountDimension.Origin));
        Assert.Equal(["2022-12-10 2", "2022-12-31 250"], _ledger.Count().Lines(CountMeasure.Actions, CountDimension.Day));
    }

    [Fact]
    public void Offline_support_without_a_section_or_country_is_counted_in_every_split_as_unspecified()
    {
        // Decidim loses the offline votes of an initiative without a scope; Proca cannot split its extra supporters at all.
        _ledger.Record(Campaign2022.Report() with { AsOf = new PartialDate(2022) });

        Assert.All(
            new[] { CountDimension.Section, CountDimension.Country, CountDimension.Day },
            dimension => Assert.Equal(["unspecified 250"], _ledger.Count().Lines(CountMeasure.Actions, dimension)));
    }

    [Fact]
    public void What_cannot_be_counted_is_refused_and_changes_nothing()
    {
        Assert.Throws<ArgumentException>(() => _ledger.Record(Letter with { Id = default }));
        Assert.Throws<ArgumentException>(() => _ledger.Record(Letter with { Quantity = 0 }, "key"));
        Assert.Throws<ArgumentException>(() => _ledger.Record(Letter with { Campaign = CampaignId.Parse("w4r-2021") }));
        Assert.Throws<ArgumentException>(() => _ledger.Record(Campaign2022.Report() with { Id = default }));
        Assert.Throws<ArgumentException>(() => _ledger.Record(Campaign2022.Report() with { Quantity = -1 }));

        Assert.Equal(default, _ledger.Count().Numbers());
        Assert.Equal(CountOutcome.Counted, _ledger.Record(Letter));
    }

    [Fact]
    public void Counts_that_would_be_too_great_are_refused_and_stay_as_they_were()
    {
        // 65,536 reports of 2,147,483,647 letters to 65,536 targets are a little less than the greatest number of messages.
        var ledger = CountCampaign.LedgerOfManyTargets(65_536);
        var report = Campaign2022.Report() with { Quantity = int.MaxValue };
        for (var i = 0; i < 65_535; i++)
        {
            ledger.Record(report with { Id = ReportId.New() });
        }

        var last = report with { Id = ReportId.New() };
        ledger.Record(last);
        var before = ledger.Count().Numbers();
        var (few, letter) = (Campaign2022.Report() with { Targets = [CountCampaign.OneTarget] }, Letter with { Targets = [CountCampaign.OneTarget] });
        ledger.Record(few);

        var refused = Assert.Throws<OverflowException>(() => ledger.Record(report with { Id = ReportId.New() }));
        Assert.Throws<OverflowException>(() => ledger.Record(few.Correction() with { Targets = default, Quantity = int.MaxValue }));
        Assert.Throws<OverflowException>(() => ledger.Record(letter with { Targets = default, Quantity = int.MaxValue }, "key"));

        Assert.Contains("64-bit", refused.Message, StringComparison.Ordinal);
        Assert.Equal(long.MaxValue - uint.MaxValue, before.Messages);
        Assert.Equal(before + new Tally(250, 250, 0, 0), ledger.Count().Numbers());
        Assert.Equal(before + new Tally(250, 250, 0, 0), ledger.Count(Case).Numbers());
        Assert.Equal(CountOutcome.Repeated, ledger.Record(few));
        Assert.Equal(CountOutcome.Counted, ledger.Record(letter, "key"));
        Assert.Equal(CountOutcome.Corrected, ledger.Record(last.Correction() with { Quantity = int.MaxValue - 1 }));
    }
}
