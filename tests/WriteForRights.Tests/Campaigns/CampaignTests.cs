namespace WriteForRights.Tests;

public sealed class CampaignTests
{
    private static readonly Section London = Campaign2022.Pack.Campaign.Sections[0];

    private static readonly Section Paris = London with
    {
        Id = SectionId.Parse("fr"),
        Window = new() { Opens = PartialDate.Parse("2022-12-03"), Closes = PartialDate.Parse("2022-12-12"), TimeZone = "Europe/Paris" },
        Cases = [CaseId.Parse("chow-hang-tung")],
        ReportUntil = PartialDate.Parse("2023-01"),
    };

    private static readonly Campaign Campaign = Campaign2022.Pack.Campaign with { Sections = [London, Paris] };

    [Fact]
    public void A_campaign_knows_which_sections_have_a_case()
    {
        Assert.Equal([London, Paris], Campaign.SectionsWith(CaseId.Parse("chow-hang-tung")));
        Assert.Equal([London], Campaign.SectionsWith(CaseId.Parse("dorgelesse-nguessan")));
        Assert.Empty(Campaign.SectionsWith(CaseId.Parse("nobody")));
    }

    [Fact]
    public void A_campaign_knows_which_sections_are_open()
    {
        var opens = new DateTimeOffset(2022, 12, 2, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal([London], Campaign.SectionsOpenAt(opens.AddTicks(-1)));
        Assert.Equal([London, Paris], Campaign.SectionsOpenAt(opens));
        Assert.Empty(Campaign.SectionsOpenAt(opens.AddMonths(2)));
        Assert.False(Paris.IsOpenAt(opens.AddTicks(-1)));
        Assert.True(Paris.IsOpenAt(opens));
    }

    [Fact]
    public void A_section_takes_reports_to_the_end_of_its_last_date_or_for_good()
    {
        var last = new DateTimeOffset(2023, 1, 31, 23, 0, 0, TimeSpan.Zero);

        Assert.True(Paris.TakesReportsAt(last.AddTicks(-1)));
        Assert.False(Paris.TakesReportsAt(last));
        Assert.True(London.TakesReportsAt(DateTimeOffset.MaxValue));
    }
}
