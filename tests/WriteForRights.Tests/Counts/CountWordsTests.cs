using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Counts as people say them: half a million, one and a half million.</summary>
public sealed class CountWordsTests
{
    /// <summary>Counts of every magnitude, those of which there are words most often, and those beside them.</summary>
    private static readonly Gen<long> Count = Gen.OneOf(
        Gen.Long[0, 2_000_000_000],
        Gen.Long[400_000, 12_000_000],
        Gen.Long[0, long.MaxValue],
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 62], (number, shift) => number >> shift),
        Gen.Select(Gen.Long[0, 150], Gen.OneOf(10_000L, 100_000L, 1_000_000L, 10_000_000L), Gen.Long[-1, 1], (times, step, beside) =>
            Math.Max(0, (times * step) + beside)));

    public static TheoryData<string, long, string> Golden { get; } = new()
    {
        { "en", 0, "No actions yet" },
        { "en", 7, "7\u00A0actions" },
        { "en", 20, "20\u00A0actions" },
        { "en", 100, "100\u00A0actions" },
        { "en", 101, "More than 100\u00A0actions" },
        { "en", 436_001, "More than 436,000\u00A0actions" },
        { "en", 500_000, "Half a million actions" },
        { "en", 500_001, "More than half a million actions" },
        { "en", 509_999, "More than half a million actions" },
        { "en", 510_000, "510,000\u00A0actions" },
        { "en", 510_001, "More than 510,000\u00A0actions" },
        { "en", 700_123, "More than 700,000\u00A0actions" },
        { "en", 1_000_000, "A million actions" },
        { "en", 1_000_001, "More than a million actions" },
        { "en", 1_500_000, "1.5\u00A0million actions" },
        { "en", 1_500_001, "More than 1.5\u00A0million actions" },
        { "en", 2_000_000, "2\u00A0million actions" },
        { "en", 5_796_150, "More than 5.7\u00A0million actions" },
        { "en", 56_000_001, "More than 56\u00A0million actions" },
        { "en", 999_999_999, "More than 999\u00A0million actions" },
        { "en", 1_000_000_000, "1,000,000,000\u00A0actions" },
        { "en", 1_000_000_001, "More than 1,000,000,000\u00A0actions" },
        { "fr", 500_000, "Un demi-million d’actions" },
        { "fr", 500_001, "Plus d’un demi-million d’actions" },
        { "fr", 1_000_000, "Un million d’actions" },
        { "fr", 1_000_001, "Plus d’un million d’actions" },
        { "fr", 1_500_000, "1,5\u00A0million d’actions" },
        { "fr", 1_900_001, "Plus de 1,9\u00A0million d’actions" },
        { "fr", 2_000_000, "2\u00A0millions d’actions" },
        { "fr", 2_000_001, "Plus de 2\u00A0millions d’actions" },
        { "fr", 2_500_001, "Plus de 2,5\u00A0millions d’actions" },
        { "fr", 56_000_001, "Plus de 56\u00A0millions d’actions" },
        { "es", 500_000, "Medio millón de acciones" },
        { "es", 500_001, "Más de medio millón de acciones" },
        { "es", 1_000_000, "Un millón de acciones" },
        { "es", 1_000_001, "Más de un millón de acciones" },
        { "es", 1_500_000, "1,5\u00A0millones de acciones" },
        { "es", 1_500_001, "Más de 1,5\u00A0millones de acciones" },
        { "es", 2_000_001, "Más de 2\u00A0millones de acciones" },
        { "ar", 500_000, "نصف مليون تحرّك" },
        { "ar", 500_001, "أكثر من نصف مليون تحرّك" },
        { "ar", 1_000_000, "مليون تحرّك" },
        { "ar", 1_000_001, "أكثر من مليون تحرّك" },
        { "ar", 1_500_001, "أكثر من \u20681.5\u2069\u00A0مليون تحرّك" },
        { "ar", 2_000_000, "مليونا تحرّك" },
        { "ar", 2_000_001, "أكثر من مليوني تحرّك" },
        { "ar", 2_100_001, "أكثر من \u20682.1\u2069\u00A0مليون تحرّك" },
        { "ar", 3_000_001, "أكثر من \u20683\u2069\u00A0ملايين تحرّك" },
        { "ar", 10_000_001, "أكثر من \u206810\u2069\u00A0ملايين تحرّك" },
        { "ar", 11_000_001, "أكثر من \u206811\u2069\u00A0مليون تحرّك" },
        { "ar", 100_000_001, "أكثر من \u2068100\u2069\u00A0مليون تحرّك" },
        { "ar", 103_000_001, "أكثر من \u2068103\u2069\u00A0ملايين تحرّك" },
        { "ja", 500_001, "50万件を超えるアクション" },
        { "ja", 1_200_000, "120万件のアクション" },
        { "ja", 12_345_678, "1200万件を超えるアクション" },
        { "ja", 99_999_999, "9900万件を超えるアクション" },
        { "ja", 100_000_000, "1億件のアクション" },
        { "ja", 100_000_001, "1億件を超えるアクション" },
        { "ja", 103_000_000, "1億300万件のアクション" },
        { "ja", 123_456_789, "1億2300万件を超えるアクション" },
        { "ja", 1_000_000_000, "10億件のアクション" },
        { "ja", 1_234_567_890, "12億3000万件を超えるアクション" },
        { "ja", 1_234_567_890_123, "1兆2300億件を超えるアクション" },
        { "ja", 10_000_000_000_000_000, "1京件のアクション" },
        { "ko", 100_000_001, "1억\u00A0건이 넘는 액션" },
        { "ko", 123_000_000, "액션 1억 2300만\u00A0건" },
        { "ko", 1_234_567_890_123, "1조 2300억\u00A0건이 넘는 액션" },
        { "ko", 10_000_000_000_000_000, "액션 1만조\u00A0건" },
        { "zh-Hans", 100_000_001, "超过1亿次行动" },
        { "zh-Hans", 1_234_567_890, "超过12亿3000万次行动" },
        { "zh-Hans", 1_000_000_000_000, "1万亿次行动" },
        { "zh-Hans", 1_234_567_890_123, "超过1万2300亿次行动" },
        { "zh-Hans", 10_000_000_000_000_000, "1亿亿次行动" },
        { "zh-Hant", 100_000_001, "超過1億次行動" },
        { "zh-Hant", 1_234_567_890_123, "超過1兆2300億次行動" },
        { "es", 1_000_000_000, "1.000.000.000\u00A0de acciones" },
        { "pt", 1_000_000_001, "Mais de 1\u00A0000\u00A0000\u00A0000\u00A0de ações" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_count_reads_as_people_say_it(string language, long count, string expected)
    {
        var headline = CountHeadline.InWords(count, LanguageTag.Parse(language));

        Assert.Equal(expected, headline.Text);
        Assert.Equal(language, headline.Language.ToString());
    }

    [Fact]
    public void Words_never_say_a_tenth_less_than_is_true() => Count.Sample(
        count => Assert.True(Said(count) * 10m > count * 9m || count == 0, $"{Said(count)} is said of {count}."),
        iter: 10_000);

    [Theory]
    [InlineData(499_999, 499_000)]
    [InlineData(500_001, 500_000)]
    [InlineData(509_999, 500_000)]
    [InlineData(510_000, 510_000)]
    [InlineData(550_000, 550_000)]
    [InlineData(550_001, 550_000)]
    [InlineData(999_999, 999_000)]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(1_099_999, 1_000_000)]
    [InlineData(1_100_000, 1_100_000)]
    [InlineData(1_100_001, 1_100_000)]
    [InlineData(9_999_999, 9_900_000)]
    [InlineData(10_000_000, 10_000_000)]
    [InlineData(10_100_000, 10_000_000)]
    [InlineData(10_999_999, 10_000_000)]
    [InlineData(11_000_000, 11_000_000)]
    [InlineData(999_999_999, 999_000_000)]
    [InlineData(1_000_000_000, 1_000_000_000)]
    [InlineData(1_000_000_001, 1_000_000_000)]
    [InlineData(1_239_999_999, 1_230_000_000)]
    public void The_number_said_is_the_greatest_that_people_say(long count, long said) => Assert.Equal(said, Said(count));

    [Theory]
    [InlineData(1_234_567, "More than 1,234,567\u00A0actions")]
    [InlineData(1_300_000, "1.3\u00A0million actions")]
    [InlineData(1_234_566, "More than 1.2\u00A0million actions")]
    public void A_goal_for_which_there_are_no_words_is_said_in_digits(long count, string expected) => Assert.Equal(
        expected,
        CountHeadline.InWords(count == 1_234_567 ? count + 1 : count, LanguageTag.English, new Milestones([1_234_567])).Text);

    [Fact]
    public void A_published_figure_is_said_in_ten_thousands_where_people_count_in_them()
    {
        var source = new Source { Id = SourceId.Parse("example"), Publisher = "Example Press", Title = "A title" };
        var figure = new PublishedFigure { Number = 1_230_000_000, Qualifier = FigureQualifier.About, AsOf = new PartialDate(2022), Source = source.Id };

        Assert.StartsWith("約12億3000万件のアクション", CountHeadline.Of(figure, source, LanguageTag.Parse("ja")).Text, StringComparison.Ordinal);
        Assert.StartsWith("About 1,230,000,000\u00A0actions", CountHeadline.Of(figure, source, LanguageTag.English).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "約1,234,567,890件のアクション",
            CountHeadline.Of(figure with { Number = 1_234_567_890 }, source, LanguageTag.Parse("ja")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_count_is_refused() => Assert.Equal(
        "actions", Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.InWords(-1, LanguageTag.English)).ParamName);

    [Fact]
    public void The_machines_language_has_no_say() => Culture.In("de-CH", () =>
        Assert.Equal("Plus de 1,5\u00A0million d’actions", CountHeadline.InWords(1_500_001, LanguageTag.Parse("fr-CA")).Text));

    private static decimal Said(long count) => new HeadlineReader("en").Read(CountHeadline.InWords(count, LanguageTag.English).Text).Number;
}
