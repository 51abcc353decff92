using System.Globalization;

namespace WriteForRights.Tests;

public sealed class CountRulesTests
{
    private static readonly DateTimeOffset Now = new(2022, 12, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly CountRules _rules = new(CountCampaign.Pack);

    [Fact]
    public void What_was_left_out_is_filled_in()
    {
        var bare = CountCampaign.Letter(CountCampaign.Three) with { TakenAt = null };

        var complete = _rules.Complete(bare, Now);

        Assert.Equal((1, Now), (complete.Quantity, complete.TakenAt));
        Assert.Equal(["secretary-for-justice", "second", "third"], complete.Targets.Select(target => target.ToString()));
        Assert.Equal(bare, complete with { Quantity = null, TakenAt = null, Targets = default });
    }

    [Fact]
    public void What_was_given_stays()
    {
        var given = CountCampaign.Letter(CountCampaign.Three) with { Quantity = 7, Targets = [TargetId.Parse("second")] };
        var card = Campaign2022.Card() with { Quantity = 2 };

        Assert.Equal(given, _rules.Complete(given, Now));
        Assert.Equal(card, _rules.Complete(card, Now));
        Assert.Empty(_rules.Complete(CountCampaign.Letter(CaseId.Parse("nobody")), Now).Targets);
    }

    [Fact]
    public void An_appeal_to_three_targets_is_three_messages_and_a_card_is_one()
    {
        var letters = Entry(CountCampaign.Letter(CountCampaign.Three) with { Quantity = 5 });
        var toTwo = Entry(CountCampaign.Letter(CountCampaign.Three) with { Targets = [TargetId.Parse("second"), TargetId.Parse("third")] });
        var card = Entry(Campaign2022.Card("chow-hang-tung") with { Quantity = 4 });
        var reported = _rules.EntryOf(Campaign2022.Report("chow-hang-tung") with { Quantity = 100_000_000 });

        Assert.Equal((5, 15), (letters.Actions, letters.Messages));
        Assert.Equal((1, 2), (toTwo.Actions, toTwo.Messages));
        Assert.Equal((4, 4), (card.Actions, card.Messages));
        Assert.Equal((100_000_000, 300_000_000), (reported.Actions, reported.Messages));
    }

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("UK", "unspecified")]
    [InlineData("XK", "unspecified")]
    [InlineData("ZZ", "unspecified")]
    [InlineData(null, "unspecified")]
    public void A_country_that_is_not_known_has_no_bucket_of_its_own(string? code, string bucket)
    {
        CountryCode? country = code is null ? null : CountryCode.Parse(code);
        var letter = Entry(CountCampaign.Letter(CountCampaign.One) with { Country = country });
        var report = _rules.EntryOf(Campaign2022.Report() with { Country = country });

        Assert.Equal(bucket, letter.BucketOf(CountDimension.Country));
        Assert.Equal(bucket, report.BucketOf(CountDimension.Country));
        Assert.Equal(bucket, (letter with { Country = country }).BucketOf(CountDimension.Country));
        Assert.Equal(bucket == "unspecified", letter.Country is null);
    }

    [Fact]
    public void Only_signatures_are_signatures()
    {
        Assert.Equal(1, Entry(CountCampaign.Signature(CountCampaign.One)).Signatures);
        Assert.Equal(0, Entry(CountCampaign.Letter(CountCampaign.One)).Signatures);
        Assert.Equal(250, _rules.EntryOf(Campaign2022.Report() with { Kind = ActionKind.Signature }).Signatures);
        Assert.Equal(0, _rules.EntryOf(Campaign2022.Report()).Signatures);
    }

    [Theory]
    [InlineData("2022-12-10T12:00:00Z", null, "2022-12-10")]
    [InlineData("2022-12-10T12:00:00Z", "uk", "2022-12-10")]
    [InlineData("2022-12-10T12:00:00Z", "nz", "2022-12-11")]
    [InlineData("2022-12-10T12:00:00Z", "atlantis", "2022-12-10")]
    [InlineData("2022-12-11T00:30:00+01:00", null, "2022-12-10")]
    public void An_action_counts_for_its_day_in_the_time_zone_of_its_section(string takenAt, string? section, string expected) =>
        Assert.Equal(expected, Entry(CountCampaign.Letter(CountCampaign.One) with
        {
            TakenAt = DateTimeOffset.Parse(takenAt, CultureInfo.InvariantCulture),
            Section = section is null ? null : SectionId.Parse(section),
        }).Day);

    [Theory]
    [InlineData("2023-01-15", "2023-01-15")]
    [InlineData("2023-01", null)]
    [InlineData("2023", null)]
    public void A_report_counts_for_its_day_where_that_is_known(string asOf, string? expected) =>
        Assert.Equal(
            expected,
            _rules.EntryOf(Campaign2022.Report() with { AsOf = PartialDate.Parse(asOf), Section = CountCampaign.Auckland }).Day);

    [Fact]
    public void An_entry_stands_under_one_bucket_of_every_split()
    {
        var letter = CountCampaign.Letter(CountCampaign.One) with { Country = CountryCode.Parse("NZ"), Section = CountCampaign.Auckland };
        var action = Entry(letter);
        var report = _rules.EntryOf(Campaign2022.Report() with { AsOf = new PartialDate(2023) });

        Assert.Equal(["letter", "appeal", "NZ", "nz", "2022-12-11", "online"], CountDimension.Known.Select(action.BucketOf));
        Assert.Equal(
            ["letter", "appeal", "unspecified", "unspecified", "unspecified", "reported"], CountDimension.Known.Select(report.BucketOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => action.BucketOf(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => action.BucketOf(CountDimension.Parse("moon-phase")));
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        var letter = CountCampaign.Letter(CountCampaign.One);
        var strange = CampaignId.Parse("w4r-2021");

        Assert.Throws<ArgumentException>(() => _rules.EntryOf(letter));
        Assert.Throws<ArgumentException>(() => _rules.EntryOf(letter with { Quantity = 1, TakenAt = null }));
        Assert.Throws<ArgumentException>(() => Entry(letter with { Quantity = 0 }));
        Assert.Throws<ArgumentException>(() => Entry(letter with { Quantity = -1 }));
        Assert.Throws<ArgumentException>(() => Entry(letter with { Campaign = strange }));
        Assert.Throws<ArgumentException>(() => _rules.EntryOf(Campaign2022.Report() with { Quantity = 0 }));
        Assert.Throws<ArgumentException>(() => _rules.EntryOf(Campaign2022.Report() with { Campaign = strange }));
    }

    private CountEntry Entry(ActionRecord action) => _rules.EntryOf(_rules.Complete(action, Now));
}
