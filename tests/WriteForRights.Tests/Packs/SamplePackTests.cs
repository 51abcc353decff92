using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The campaign of 2022 as it is published with the library.</summary>
public sealed class SamplePackTests
{
    /// <summary>Names are given as published, salutations in the languages they were published in.</summary>
    private static readonly string[] NotTranslated = ["name", "knownAs", "salutation"];

    private static readonly string[] Languages = ["en", "fr", "es", "ar"];

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(SourceTree.SamplePack, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void It_has_no_problems(string reader) =>
        Assert.Empty(CampaignPackReader.Read(SourceTree.SamplePack, LanguageTag.Parse(reader)).Problems);

    [Fact]
    public void It_holds_four_of_ten_cases_and_says_so()
    {
        Assert.Equal(10, Campaign2022.Pack.Campaign.AnnouncedCases);
        Assert.Equal(4, Campaign2022.Pack.Cases.Count);
        Assert.Equal(3, Campaign2022.Pack.Campaign.PastSuccesses.Count);
    }

    [Fact]
    public void It_is_the_campaign_of_november_and_december_2022()
    {
        var campaign = Campaign2022.Pack.Campaign;
        var uk = Assert.Single(campaign.Sections);

        Assert.Equal(("w4r-2022", 2022), (campaign.Id.ToString(), campaign.Year));
        Assert.Equal(Languages, campaign.Languages.Select(language => language.ToString()));
        Assert.Equal(("uk", "2022-11", "2022-12"), (uk.Id.ToString(), uk.Window.Opens.ToString(), uk.Window.Closes.ToString()));
        Assert.Null(uk.ReportUntil);
        Assert.Equal(Campaign2022.Pack.Cases.Select(@case => @case.Id).Order(Slugs), uk.Cases.Order(Slugs));
        Assert.NotEmpty(campaign.Acknowledgements);
    }

    [Fact]
    public void Every_fact_has_a_source_that_says_who_published_it()
    {
        Assert.All(Campaign2022.Pack.Cases, @case =>
        {
            Assert.NotEmpty(@case.Sources);
            Assert.NotEmpty(@case.Timeline);
            Assert.NotEmpty(@case.Demands);
            Assert.All(@case.Sources, source => Assert.NotEmpty(source.Publisher + source.Title));
            Assert.All(@case.Timeline, item => Assert.Contains(item.Source, @case.Sources.Select(source => source.Id)));
            Assert.All(@case.Targets, target => Assert.Contains(target.Source, @case.Sources.Select(source => source.Id)));
        });
        Assert.All(
            Campaign2022.Pack.Campaign.PastSuccesses,
            success => Assert.Contains(success.Actions.Source, Campaign2022.Pack.Campaign.Sources.Select(source => source.Id)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_is_in_all_four_languages(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.SamplePack, file)));
        var texts = LocalizedTexts(document.RootElement, "$").ToArray();

        Assert.True(texts.Length >= 8 || file == "pack.json");
        Assert.All(texts.Where(text => !NotTranslated.Contains(text.Path.Split('.')[^1])), text =>
        {
            Assert.Equal(Languages, text.Value.EnumerateObject().Select(member => member.Name));
            Assert.Distinct(text.Value.EnumerateObject().Select(member => member.Value.GetString()));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_arabic_text_is_in_arabic_letters(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.SamplePack, file)));

        Assert.All(
            LocalizedTexts(document.RootElement, "$").Where(text => text.Value.TryGetProperty("ar", out _)),
            text => Assert.Contains(text.Value.GetProperty("ar").GetString()!, c => c is >= '\u0621' and <= '\u064A'));
    }

    [Fact]
    public void Every_case_has_somebody_to_write_to_and_a_name_to_show() => Assert.All(Campaign2022.Pack.Cases, @case =>
    {
        Assert.NotEmpty(@case.Targets);
        Assert.NotEmpty(@case.Subject.DisplayName(LanguageTag.English).Text);
    });

    private static Comparer<CaseId> Slugs { get; } =
        Comparer<CaseId>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

    /// <summary>The objects whose members are all languages.</summary>
    private static IEnumerable<(string Path, JsonElement Value)> LocalizedTexts(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany((item, index) => LocalizedTexts(item, $"{path}[{index}]"));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var members = element.EnumerateObject().ToArray();
        return members.Length > 0 && members.All(IsTranslation)
            ? [(path, element)]
            : members.SelectMany(member => LocalizedTexts(member.Value, $"{path}.{member.Name}"));
    }

    private static bool IsTranslation(JsonProperty member) =>
        LanguageTag.TryParse(member.Name, out _) && member.Value.ValueKind == JsonValueKind.String;
}
