using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

/// <summary>When an action must have been taken, and by when it must have been reported.</summary>
public sealed class ActionWindowTests
{
    private static readonly DateTimeOffset LongAfter = At("2026-11-22T09:00:00Z");

    [Theory]
    [InlineData("2022-10-31T23:59:59.9999999Z", false)]
    [InlineData("2022-11-01T00:00:00Z", true)]
    [InlineData("2022-12-31T23:59:59.9999999Z", true)]
    [InlineData("2023-01-01T00:00:00Z", false)]
    [InlineData("2022-11-01T00:59:59.9999999+01:00", false)]
    [InlineData("2022-12-31T19:00:00-05:00", false)]
    [InlineData("2022-12-31T18:59:59-05:00", true)]
    public void The_window_of_the_uk_is_november_and_december_in_london(string takenAt, bool isWithin) =>
        AssertWithin(isWithin, Campaign2022.Pack, takenAt);

    [Theory]
    [InlineData("Asia/Hong_Kong", "2022-10-31T15:59:59Z", false)]
    [InlineData("Asia/Hong_Kong", "2022-10-31T16:00:00Z", true)]
    [InlineData("Asia/Hong_Kong", "2022-12-31T15:59:59Z", true)]
    [InlineData("Asia/Hong_Kong", "2022-12-31T16:00:00Z", false)]
    [InlineData("America/New_York", "2022-11-01T03:59:59Z", false)]
    [InlineData("America/New_York", "2022-11-01T04:00:00Z", true)]
    [InlineData("America/New_York", "2023-01-01T04:59:59Z", true)]
    [InlineData("America/New_York", "2023-01-01T05:00:00Z", false)]
    public void A_window_opens_and_closes_by_the_clocks_of_its_section(string zone, string takenAt, bool isWithin) => AssertWithin(
        isWithin, Campaign2022.WithSection(section => section with { Window = section.Window with { TimeZone = zone } }), takenAt);

    [Fact]
    public void An_action_of_the_campaign_is_still_taken_years_later_where_the_section_sets_no_limit() =>
        Assert.Empty(Rules(Campaign2022.Pack, LongAfter).Check(Campaign2022.Letter() with { Section = SectionId.Parse("uk") }));

    [Fact]
    public void An_action_dated_today_is_outside_the_campaign_of_2022()
    {
        var rules = Rules(Campaign2022.Pack, LongAfter);

        Assert.Equal(["$.takenAt: outside-window"], rules.Check(Campaign2022.Letter() with { TakenAt = LongAfter }));
        Assert.Equal(["$.takenAt: outside-window"], rules.Check(Campaign2022.Letter() with { TakenAt = null }));
        Assert.Equal(
            ["$.takenAt: outside-window"],
            rules.Check(Campaign2022.Letter() with { TakenAt = null, Section = SectionId.Parse("uk") }));
    }

    [Fact]
    public void An_action_without_a_date_is_taken_now()
    {
        var clock = new FakeTimeProvider(At("2022-12-31T23:59:59Z"));
        var rules = new ActionRecordValidator(Campaign2022.Pack, clock);
        var action = Campaign2022.Letter() with { TakenAt = null };

        Assert.Empty(rules.Check(action));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["$.takenAt: outside-window"], rules.Check(action));
    }

    [Theory]
    [InlineData("2022-12-01T00:00:00Z", true)]
    [InlineData("2022-12-01T00:00:00.0000001Z", false)]
    [InlineData("2022-11-30T00:00:00Z", true)]
    public void A_clock_may_be_ahead_by_a_day_and_no_more(string takenAt, bool isAccepted)
    {
        string[] expected = isAccepted ? [] : ["$.takenAt: taken-in-future"];
        var action = Campaign2022.Letter() with { TakenAt = At(takenAt) };

        Assert.Equal(expected, Rules(Campaign2022.Pack, At("2022-11-30T00:00:00Z")).Check(action));
        Assert.Equal(expected, Rules(Campaign2022.Pack, At("2022-11-30T00:00:00Z")).Check(action with { Section = SectionId.Parse("uk") }));
    }

    [Theory]
    [InlineData("2023-02-28T23:59:59Z", true)]
    [InlineData("2023-03-01T00:00:00Z", false)]
    public void After_the_sections_limit_its_actions_are_no_longer_taken(string now, bool isAccepted)
    {
        string[] expected = isAccepted ? [] : ["$.takenAt: reported-too-late"];
        var pack = Campaign2022.WithSection(section => section with { ReportUntil = PartialDate.Parse("2023-02") });

        Assert.Equal(expected, Rules(pack, At(now)).Check(Campaign2022.Letter()));
        Assert.Equal(expected, Rules(pack, At(now)).Check(Campaign2022.Letter() with { Section = SectionId.Parse("uk") }));
    }

    [Fact]
    public void An_action_outside_the_window_is_not_called_late()
    {
        var pack = Campaign2022.WithSection(section => section with { ReportUntil = PartialDate.Parse("2023-02") });

        Assert.Equal(
            ["$.takenAt: outside-window"], Rules(pack, LongAfter).Check(Campaign2022.Letter() with { TakenAt = LongAfter }));
    }

    [Fact]
    public void A_case_that_the_section_has_not_chosen_is_refused_there_and_one_that_none_has_is_refused()
    {
        var pack = Campaign2022.WithSection(section => section with { Cases = [CaseId.Parse("chow-hang-tung")] });
        var rules = Rules(pack, Campaign2022.Within);

        Assert.Equal(["$.case: case-not-in-section"], rules.Check(Campaign2022.Letter() with { Section = SectionId.Parse("uk") }));
        Assert.Equal(["$.case: case-not-open"], rules.Check(Campaign2022.Letter()));
        Assert.Empty(rules.Check(Campaign2022.Letter("chow-hang-tung")));
        Assert.Empty(rules.Check(Campaign2022.Letter("chow-hang-tung") with { Section = SectionId.Parse("uk") }));
    }

    [Fact]
    public void The_date_is_checked_beside_a_wrong_case_or_section()
    {
        var pack = Campaign2022.WithSection(section => section with { Cases = [CaseId.Parse("chow-hang-tung")] });
        var rules = Rules(pack, Campaign2022.Within);
        var late = Campaign2022.Letter() with { TakenAt = At("2022-10-01T00:00:00Z"), Section = SectionId.Parse("uk") };
        var future = late with { TakenAt = At("2023-10-01T00:00:00Z") };

        Assert.Equal(["$.case: case-not-in-section", "$.takenAt: outside-window"], rules.Check(late));
        Assert.Equal(["$.case: case-not-in-section", "$.takenAt: taken-in-future"], rules.Check(future));
        Assert.Equal(
            ["$.section: section-unknown", "$.takenAt: taken-in-future"], rules.Check(future with { Section = SectionId.Parse("fr") }));
        Assert.Equal(["$.case: case-not-open", "$.takenAt: taken-in-future"], rules.Check(future with { Section = null }));
    }

    [Fact]
    public void Without_a_section_an_action_may_fall_into_the_window_of_any_that_has_the_case()
    {
        var rules = Rules(TwoSections(), At("2023-01-15T00:00:00Z"));

        // Only London's window holds the first, only that of the other section the second, none the third.
        Assert.Empty(rules.Check(Campaign2022.Letter() with { TakenAt = At("2022-11-02T00:00:00Z") }));
        Assert.Empty(rules.Check(Campaign2022.Letter() with { TakenAt = At("2023-01-10T00:00:00Z") }));
        Assert.Equal(["$.takenAt: outside-window"], rules.Check(Campaign2022.Letter() with { TakenAt = At("2023-01-14T00:00:00Z") }));
        Assert.Equal(
            ["$.takenAt: outside-window"],
            rules.Check(Campaign2022.Letter() with { TakenAt = At("2023-01-10T00:00:00Z"), Section = SectionId.Parse("uk") }));
        Assert.Empty(rules.Check(Campaign2022.Letter() with { TakenAt = At("2023-01-10T00:00:00Z"), Section = SectionId.Parse("fr") }));
    }

    [Fact]
    public void Without_a_section_an_action_is_late_only_when_it_is_for_all_whose_window_holds_it()
    {
        var rules = Rules(TwoSections(), At("2023-05-01T00:00:00Z"));

        // The other section, which holds both dates but the first, took reports to the end of April; London takes them for good.
        Assert.Empty(rules.Check(Campaign2022.Letter() with { TakenAt = At("2022-12-10T00:00:00Z") }));
        Assert.Equal(["$.takenAt: reported-too-late"], rules.Check(Campaign2022.Letter() with { TakenAt = At("2023-01-10T00:00:00Z") }));
    }

    [Fact]
    public void The_message_says_the_dates()
    {
        var problems = Rules(Campaign2022.Pack, LongAfter).Check(Campaign2022.Letter() with { TakenAt = LongAfter }, LanguageTag.English);
        var problem = Assert.Single(problems);

        Assert.Contains("1 November 2022 to 31 December 2022", problem.Message, StringComparison.Ordinal);
    }

    private static CampaignPack TwoSections()
    {
        var uk = Campaign2022.Pack.Campaign.Sections[0];
        var other = uk with
        {
            Id = SectionId.Parse("fr"),
            Window = new() { Opens = PartialDate.Parse("2022-12-03"), Closes = PartialDate.Parse("2023-01-12"), TimeZone = "Europe/Paris" },
            ReportUntil = PartialDate.Parse("2023-04"),
        };
        return new CampaignPack(Campaign2022.Pack.Campaign with { Sections = [uk, other] }, Campaign2022.Pack.Cases);
    }

    private static void AssertWithin(bool isWithin, CampaignPack pack, string takenAt)
    {
        string[] expected = isWithin ? [] : ["$.takenAt: outside-window"];
        var action = Campaign2022.Letter() with { TakenAt = At(takenAt) };

        Assert.Equal(expected, Rules(pack, LongAfter).Check(action));
        Assert.Equal(expected, Rules(pack, LongAfter).Check(action with { Section = SectionId.Parse("uk") }));
    }

    private static ActionRecordValidator Rules(CampaignPack pack, DateTimeOffset now) => new(pack, Campaign2022.ClockAt(now));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Outside_every_window_the_message_names_that_of_the_first_section_which_has_the_case()
    {
        var uk = Campaign2022.Pack.Campaign.Sections[0];
        var later = uk with
        {
            Id = SectionId.Parse("later"),
            Window = uk.Window with { Opens = PartialDate.Parse("2023-01"), Closes = PartialDate.Parse("2023-02") },
        };
        var pack = new CampaignPack(Campaign2022.Pack.Campaign with { Sections = [uk, later] }, Campaign2022.Pack.Cases);
        var rules = new ActionRecordValidator(pack, Campaign2022.ClockAt(Campaign2022.Within));

        var problem = Assert.Single(
            rules.Check(Campaign2022.Letter() with { TakenAt = Campaign2022.Within.AddMonths(-3) }, LanguageTag.English));

        Assert.Equal(ProblemCodes.OutsideWindow, problem.Code);
        Assert.Contains("31 December 2022", problem.Message, StringComparison.Ordinal);
    }
}
