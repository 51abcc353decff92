using System.Globalization;

namespace WriteForRights.Benchmarks;

/// <summary>A pack of many cases in many languages: the sample's own, again and again under other ids.</summary>
internal static class LargePack
{
    private static readonly string[] Languages = ["en", "fr", "es", "ar", "de", "it", "pt", "ru", "uk", "zh"];

    internal static CampaignPack Make(int cases, int languages)
    {
        var sample = CampaignPack.Load(SourceTree.SamplePack);
        var tags = Languages.Take(languages).Select(LanguageTag.Parse).ToValueList();
        var made = Enumerable.Range(0, cases).Select(i => Translate(sample.Cases[i % sample.Cases.Count], tags) with
        {
            Id = CaseId.Parse("case-" + i.ToString(CultureInfo.InvariantCulture)),
        }).ToArray();
        var sections = sample.Campaign.Sections.Select(section => section with { Cases = made.Select(@case => @case.Id).ToValueList() });
        return new CampaignPack(
            sample.Campaign with { AnnouncedCases = cases, Languages = tags, Sections = sections.ToValueList() }, made);
    }

    private static Case Translate(Case @case, ValueList<LanguageTag> languages) => @case with
    {
        Headline = Translate(@case.Headline, languages),
        Story = Translate(@case.Story, languages),
        Timeline = @case.Timeline.Select(item => item with { Text = Translate(item.Text, languages) }).ToValueList(),
        Demands = @case.Demands.Select(demand => demand with { Text = Translate(demand.Text, languages) }).ToValueList(),
        Targets = @case.Targets.Select(target => target with { Office = Translate(target.Office, languages) }).ToValueList(),
        Solidarity = @case.Solidarity with
        {
            Advice = @case.Solidarity.Advice is { } advice ? Translate(advice, languages) : null,
        },
    };

    private static LocalizedText Translate(LocalizedText text, ValueList<LanguageTag> languages) =>
        new(languages.Select(language => KeyValuePair.Create(language, text.In(language).Text)));
}
