namespace WriteForRights.Tests;

/// <summary>Figures that others published are said as they were published, with where and when.</summary>
public sealed class PublishedHeadlineTests
{
    private static readonly Source Source = new() { Id = SourceId.Parse("example"), Publisher = "Example Press", Title = "A title" };

    public static TheoryData<string, long, string, string> Golden { get; } = new()
    {
        { "en", 500_000, "more-than", "More than half a million actions (source: Example Press, March 2022)" },
        { "en", 700_000, "more-than", "More than 700,000\u00A0actions (source: Example Press, March 2022)" },
        { "en", 436_000, "more-than", "More than 436,000\u00A0actions (source: Example Press, March 2022)" },
        { "en", 5_796_150, "exactly", "5,796,150\u00A0actions (source: Example Press, March 2022)" },
        { "en", 0, "exactly", "No actions yet (source: Example Press, March 2022)" },
        { "en", 0, "more-than", "More than 0\u00A0actions (source: Example Press, March 2022)" },
        { "en", 1, "about", "About 1\u00A0action (source: Example Press, March 2022)" },
        { "en", 4_500_000, "about", "About 4.5\u00A0million actions (source: Example Press, March 2022)" },
        { "en", 1_000_000, "about", "About a million actions (source: Example Press, March 2022)" },
        { "en", 500_000, "at-least", "About half a million actions (source: Example Press, March 2022)" },
        { "fr", 500_000, "more-than", "Plus d’un demi-million d’actions (source\u202F: Example Press, mars 2022)" },
        { "fr", 6_000_000, "about", "Environ 6\u00A0millions d’actions (source\u202F: Example Press, mars 2022)" },
        { "fr", 149_000, "about", "Environ 149\u202F000\u00A0actions (source\u202F: Example Press, mars 2022)" },
        { "es", 500_000, "about", "Alrededor de medio millón de acciones (fuente: Example Press, marzo de 2022)" },
        { "es", 700_000, "more-than", "Más de 700.000\u00A0acciones (fuente: Example Press, marzo de 2022)" },
        {
            "ar", 500_000, "more-than",
            "أكثر من نصف مليون تحرّك (المصدر: \u2068Example Press\u2069، \u2068مارس/آذار 2022\u2069)"
        },
        { "ar", 2_000_000, "about", "نحو مليوني تحرّك (المصدر: \u2068Example Press\u2069، \u2068مارس/آذار 2022\u2069)" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_figure_reads_as_exact_as_its_publisher_says(string language, long number, string qualifier, string expected)
    {
        var headline = CountHeadline.Of(Figure(number, qualifier), Source, LanguageTag.Parse(language));

        Assert.Equal(expected, headline.Text);
        Assert.Equal(language, headline.Language.ToString());
    }

    [Fact]
    public void Every_figure_of_the_campaign_of_2022_can_be_said_in_every_language() => Assert.All(
        Campaign2022.Pack.Campaign.PastSuccesses,
        success => Assert.All(MessageLanguages.All, language =>
        {
            var source = Campaign2022.Pack.Campaign.Sources.Single(source => source.Id == success.Actions.Source);
            Assert.Contains(source.Publisher, CountHeadline.Of(success.Actions, source, language).Text, StringComparison.Ordinal);
        }));

    [Fact]
    public void A_figure_is_not_shown_with_the_source_of_another() => Assert.Throws<ArgumentException>(
        () => CountHeadline.Of(Figure(1, "exactly"), Source with { Id = SourceId.Parse("another") }, LanguageTag.English));

    [Fact]
    public void A_negative_figure_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(Figure(-1, "exactly"), Source, LanguageTag.English));

    private static PublishedFigure Figure(long number, string qualifier) => new()
    {
        Number = number,
        Qualifier = FigureQualifier.Parse(qualifier),
        AsOf = new PartialDate(2022, 3),
        Source = Source.Id,
    };
}
