using WriteForRights;

namespace QuickStart;

/// <summary>Shows the campaign and its counts.</summary>
internal sealed class Summary(Screen screen, Locale reader, Campaign campaign)
{
    public void Opening(List<Case> cases)
    {
        screen.Title($"{campaign.Name.In(reader.Language)} {reader.Date(new PartialDate(campaign.Year))}");
        screen.Line("  " + reader.List(cases.Select(@case => @case.Subject.DisplayName(reader.Language).Text)));
        foreach (var credit in campaign.Acknowledgements)
        {
            screen.Line($"  {credit.Text.In(reader.Language)}");
        }

        screen.Heading(CountMeasure.Actions.NameIn(reader.Language).Text);
    }

    public void Case(Case @case, Counts counts, IEnumerable<LanguageTag> languages)
    {
        screen.Line();
        screen.Strong($"  {@case.Subject.DisplayNameWithNative(reader.Language)}");
        screen.Line($"  {@case.Headline.In(reader.Language)}");
        Numbers(counts);
        foreach (var language in languages)
        {
            screen.Localised($"    {language}  ", CountHeadline.Of(counts.Actions, language));
        }
    }

    public void Whole(Counts counts)
    {
        screen.Line();
        screen.Strong($"  {campaign.Name.In(reader.Language)}");
        Numbers(counts);
        screen.Line("  " + reader.List(counts.By![CountDimension.Kind].Select(kind =>
            $"{ActionKind.Parse(kind.Key).NameIn(reader.Language)} {reader.Number(kind.Value)}")));
    }

    private void Numbers(Counts counts) => screen.Line("  " + string.Join("   ", new[]
    {
        (CountMeasure.Actions, counts.Actions), (CountMeasure.Messages, counts.Messages),
        (CountMeasure.Signatures, counts.Signatures), (CountMeasure.People, counts.People),
    }.Select(count => $"{count.Item1.NameIn(reader.Language)} {reader.Number(count.Item2)}")));
}
