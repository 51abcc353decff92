using WriteForRights;

namespace QuickStart;

/// <summary>Shows the campaign and its counts.</summary>
internal sealed class Summary(Screen screen, Locale locale, Campaign campaign)
{
    public void Opening(List<Case> cases)
    {
        screen.Title($"{campaign.Name.In(locale.Language)} · {locale.Date(new PartialDate(campaign.Year))}");
        screen.Words(locale.List(cases.Select(@case => @case.Subject.DisplayName(locale.Language).Text)));
        foreach (var credit in campaign.Acknowledgements)
        {
            screen.Localised("  ", credit.Text.In(locale.Language));
        }

        screen.Heading(CountMeasure.Actions.NameIn(locale.Language).Text);
    }

    public void Case(Case @case, Counts counts, IEnumerable<LanguageTag> languages)
    {
        screen.Line();
        screen.Strong($"  {@case.Subject.DisplayNameWithNative(locale.Language)}");
        screen.Localised("  ", @case.Headline.In(locale.Language));
        Numbers(counts);
        foreach (var language in languages)
        {
            screen.Localised($"    {language}  ", CountHeadline.Of(counts.Actions, language));
        }
    }

    public void Whole(Counts counts)
    {
        screen.Line();
        screen.Strong($"  {campaign.Name.In(locale.Language)}");
        Numbers(counts);
        screen.Labels(counts.By![CountDimension.Kind].Select(kind =>
            $"{ActionKind.Parse(kind.Key).NameIn(locale.Language)} {locale.Number(kind.Value)}"));
    }

    private void Numbers(Counts counts) => screen.Words(string.Join(
        "   ",
        from measure in CountMeasure.Known
        let number = counts.Of(measure)
        where number is not null
        select $"{measure.NameIn(locale.Language)} {locale.Number(number.Value)}"));
}
