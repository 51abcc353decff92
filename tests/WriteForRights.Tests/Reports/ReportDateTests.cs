using System.Globalization;

namespace WriteForRights.Tests;

/// <summary>Paper is counted when the campaign is over: what the date of a report may be, and how late one may come.</summary>
public sealed class ReportDateTests
{
    /// <summary>The window is November and December 2022 in London.</summary>
    [Theory]
    [InlineData("2022-10-31", false)]
    [InlineData("2022-11-01", true)]
    [InlineData("2022-10", false)]
    [InlineData("2022-11", true)]
    [InlineData("2021", false)]
    [InlineData("2022", true)]
    [InlineData("2022-12-31", true)]
    [InlineData("2023-01-01", true)]
    [InlineData("2023-02-14", true)]
    public void A_report_may_be_dated_after_the_window_but_not_before_it(string asOf, bool isAccepted)
    {
        string[] expected = isAccepted ? [] : ["$.asOf: report-before-window"];
        var report = Campaign2022.Report() with { AsOf = PartialDate.Parse(asOf) };

        Assert.Equal(expected, Check(Campaign2022.Pack, report, "2023-02-14T09:00:00Z"));
        Assert.Equal(expected, Check(Campaign2022.Pack, report with { Section = SectionId.Parse("uk") }, "2023-02-14T09:00:00Z"));
    }

    [Theory]
    [InlineData("2022-12-09T23:59:59Z", "2022-12-11", false)]
    [InlineData("2022-12-10T00:00:00Z", "2022-12-11", true)]
    [InlineData("2022-12-10T00:00:00Z", "2022-12-12", false)]
    [InlineData("2022-12-10T00:00:00Z", "2022", true)]
    [InlineData("2022-12-10T00:00:00Z", "2023", false)]
    public void A_date_that_has_begun_nowhere_on_earth_is_in_the_future(string now, string asOf, bool isAccepted)
    {
        string[] expected = isAccepted ? [] : ["$.asOf: report-in-future"];

        Assert.Equal(expected, Check(Campaign2022.Pack, Campaign2022.Report() with { AsOf = PartialDate.Parse(asOf) }, now));
    }

    [Theory]
    [InlineData("2023-02-28T23:59:59Z", true)]
    [InlineData("2023-03-01T00:00:00Z", false)]
    public void After_the_sections_last_date_for_reports_none_is_taken(string now, bool isAccepted)
    {
        string[] expected = isAccepted ? [] : ["$.asOf: reported-too-late"];
        var pack = Campaign2022.WithSection(section => section with { ReportUntil = PartialDate.Parse("2023-02") });

        Assert.Equal(expected, Check(pack, Campaign2022.Report(), now));
        Assert.Equal(expected, Check(pack, Campaign2022.Report() with { Section = SectionId.Parse("uk") }, now));
    }

    [Fact]
    public void Without_a_section_it_is_enough_that_one_that_has_the_case_takes_it()
    {
        var uk = Campaign2022.Pack.Campaign.Sections[0] with { ReportUntil = PartialDate.Parse("2023-01") };
        var other = uk with
        {
            Id = SectionId.Parse("fr"),
            Window = uk.Window with { Opens = PartialDate.Parse("2022-12-03"), TimeZone = "Europe/Paris" },
            ReportUntil = PartialDate.Parse("2023-03"),
        };
        var stranger = uk with { Id = SectionId.Parse("nz"), Cases = [CaseId.Parse("chow-hang-tung")], ReportUntil = null };
        var pack = new CampaignPack(Campaign2022.Pack.Campaign with { Sections = [other, uk, stranger] }, Campaign2022.Pack.Cases);
        var report = Campaign2022.Report() with { AsOf = PartialDate.Parse("2022-12-02") };
        var early = report with { AsOf = PartialDate.Parse("2022-10") };

        // Only London's window had opened; France takes reports for longest of the two, but not of a date before its own window.
        Assert.Empty(Check(pack, report, "2023-01-31T12:00:00Z"));
        Assert.Equal(["$.asOf: reported-too-late"], Check(pack, report, "2023-02-01T12:00:00Z"));
        Assert.Empty(Check(pack, report with { AsOf = PartialDate.Parse("2022-12-03") }, "2023-02-01T12:00:00Z"));
        Assert.Equal(["$.asOf: report-before-window"], Check(pack, report with { Section = other.Id }, "2023-01-31T12:00:00Z"));
        Assert.Equal(["$.asOf: report-before-window"], Check(pack, early, "2023-01-31T12:00:00Z"));
        Assert.Equal(
            "Reporting for this campaign closed on 31 March 2023.",
            Assert.Single(Rules(pack, "2023-06-01T00:00:00Z").Check(Campaign2022.Report(), LanguageTag.English)).Message);
        Assert.Equal(
            "The report’s as-of date is before the campaign opens (1 November 2022).",
            Assert.Single(Rules(pack, "2023-01-01T00:00:00Z").Check(early, LanguageTag.English)).Message);
    }

    [Fact]
    public void The_date_is_not_held_against_sections_that_have_not_chosen_the_case()
    {
        var pack = Campaign2022.WithSection(section => section with { Cases = [CaseId.Parse("chow-hang-tung")] });

        Assert.Equal(
            ["$.case: case-not-open"],
            Check(pack, Campaign2022.Report() with { AsOf = PartialDate.Parse("2021") }, "2023-01-31T12:00:00Z"));
        Assert.Equal(
            ["$.case: case-not-in-section", "$.asOf: report-before-window"],
            Check(
                pack,
                Campaign2022.Report() with { AsOf = PartialDate.Parse("2021"), Section = SectionId.Parse("uk") },
                "2023-01-31T12:00:00Z"));
    }

    private static ReportValidator Rules(CampaignPack pack, string now) =>
        new(pack, Campaign2022.ClockAt(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    private static string[] Check(CampaignPack pack, Report report, string now) =>
        Rules(pack, now).Check(report, LanguageTag.English).Lines();
}
