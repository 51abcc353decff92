namespace WriteForRights.Tests;

public sealed class CampaignPackTests
{
    [Fact]
    public void Cases_stand_by_id_whatever_order_they_came_in()
    {
        var pack = new CampaignPack(Campaign2022.Pack.Campaign, Campaign2022.Pack.Cases.Reverse());

        Assert.Equal(
            ["aleksandra-skochilenko", "chow-hang-tung", "dorgelesse-nguessan", "luis-manuel-otero-alcantara"],
            pack.Cases.Select(@case => @case.Id.ToString()));
    }

    [Fact]
    public void A_case_is_found_by_its_id()
    {
        Assert.All(Campaign2022.Pack.Cases, @case =>
        {
            Assert.True(Campaign2022.Pack.TryGetCase(@case.Id, out var found));
            Assert.Same(@case, found);
        });
        Assert.False(Campaign2022.Pack.TryGetCase(CaseId.Parse("nobody"), out var nobody));
        Assert.Null(nobody);
        Assert.False(Campaign2022.Pack.TryGetCase(default, out _));
    }

    [Fact]
    public void A_section_is_found_by_its_id()
    {
        Assert.True(Campaign2022.Pack.TryGetSection(SectionId.Parse("uk"), out var uk));
        Assert.Equal(CountryCode.Parse("GB"), uk.Country);
        Assert.False(Campaign2022.Pack.TryGetSection(SectionId.Parse("atlantis"), out var nowhere));
        Assert.Null(nowhere);
    }

    [Fact]
    public void A_case_stands_once() => Assert.Throws<ArgumentException>(
        () => new CampaignPack(Campaign2022.Pack.Campaign, [Campaign2022.Pack.Cases[0], Campaign2022.Pack.Cases[0]]));

    [Fact]
    public void A_campaign_may_have_no_cases_yet() => Assert.Empty(new CampaignPack(Campaign2022.Pack.Campaign, []).Cases);

    [Fact]
    public void Loading_speaks_the_language_of_the_thread()
    {
        var english = Message("en");

        Assert.StartsWith("pack.json: error pack-missing: There is no campaign pack here.", english[0], StringComparison.Ordinal);
        Assert.All(new[] { "fr", "es", "ar" }, language => Assert.NotEqual(english[0], Message(language)[0]));

        static string[] Message(string language)
        {
            string[] lines = [];
            Culture.In(language, () => lines = Assert.Throws<CampaignPackException>(
                () => CampaignPack.Load(Path.Combine(SourceTree.SamplePack, "nowhere"))).Message.Split(Environment.NewLine));
            return lines;
        }
    }
}
