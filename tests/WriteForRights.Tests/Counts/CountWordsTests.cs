using System.Globalization;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Counts as people say them: half a million, one and a half million.</summary>
public sealed class CountWordsTests
{
    private const string HalfMillion = "0.5";
    private const string Million = "1";

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
        { "en", 7, "7 actions" },
        { "en", 436_001, "More than 436,000 actions" },
        { "en", 500_000, "Half a million actions" },
        { "en", 500_001, "More than half a million actions" },
        { "en", 700_123, "More than 700,000 actions" },
        { "en", 1_000_000, "A million actions" },
        { "en", 1_000_001, "More than a million actions" },
        { "en", 1_500_000, "1.5 million actions" },
        { "en", 1_500_001, "More than 1.5 million actions" },
        { "en", 2_000_000, "2 million actions" },
        { "en", 5_796_150, "More than 5.7 million actions" },
        { "en", 56_000_001, "More than 56 million actions" },
        { "en", 999_999_999, "More than 999 million actions" },
        { "en", 1_000_000_000, "More than 999,000,000 actions" },
        { "en", 1_000_000_001, "More than 1,000,000,000 actions" },
        { "fr", 500_000, "Un demi-million d’actions" },
        { "fr", 500_001, "Plus d’un demi-million d’actions" },
        { "fr", 1_000_000, "Un million d’actions" },
        { "fr", 1_000_001, "Plus d’un million d’actions" },
        { "fr", 1_500_000, "1,5 million d’actions" },
        { "fr", 1_900_001, "Plus de 1,9 million d’actions" },
        { "fr", 2_000_000, "2 millions d’actions" },
        { "fr", 2_000_001, "Plus de 2 millions d’actions" },
        { "fr", 2_500_001, "Plus de 2,5 millions d’actions" },
        { "fr", 56_000_001, "Plus de 56 millions d’actions" },
        { "es", 500_000, "Medio millón de acciones" },
        { "es", 500_001, "Más de medio millón de acciones" },
        { "es", 1_000_000, "Un millón de acciones" },
        { "es", 1_000_001, "Más de un millón de acciones" },
        { "es", 1_500_000, "1,5 millones de acciones" },
        { "es", 1_500_001, "Más de 1,5 millones de acciones" },
        { "es", 2_000_001, "Más de 2 millones de acciones" },
        { "ar", 500_000, "نصف مليون تحرّك" },
        { "ar", 500_001, "أكثر من نصف مليون تحرّك" },
        { "ar", 1_000_000, "مليون تحرّك" },
        { "ar", 1_000_001, "أكثر من مليون تحرّك" },
        { "ar", 1_500_001, "أكثر من \u20681.5\u2069 مليون تحرّك" },
        { "ar", 2_000_000, "مليونا تحرّك" },
        { "ar", 2_000_001, "أكثر من مليوني تحرّك" },
        { "ar", 2_100_001, "أكثر من \u20682.1\u2069 مليون تحرّك" },
        { "ar", 3_000_001, "أكثر من \u20683\u2069 ملايين تحرّك" },
        { "ar", 10_000_001, "أكثر من \u206810\u2069 ملايين تحرّك" },
        { "ar", 11_000_001, "أكثر من \u206811\u2069 مليون تحرّك" },
        { "ar", 100_000_001, "أكثر من \u2068100\u2069 مليون تحرّك" },
        { "ar", 103_000_001, "أكثر من \u2068103\u2069 ملايين تحرّك" },
    };

    public static TheoryData<string> Languages { get; } = ["en", "fr", "es", "ar"];

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_count_reads_as_people_say_it(string language, long count, string expected)
    {
        var headline = CountHeadline.InWords(count, LanguageTag.Parse(language));

        Assert.Equal(expected, headline.Text);
        Assert.Equal(language, headline.Language.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_never_say_more_than_is_true_nor_a_tenth_less(string language) => Count.Sample(
        count =>
        {
            var text = CountHeadline.InWords(count, LanguageTag.Parse(language)).Text;
            var said = NumberIn(text, language);
            if (IsMoreThan(text))
            {
                Assert.True(said < count, $"“{text}” is said of {count}.");
                Assert.True(count <= 100 || said * 10m >= count * 9m, $"“{text}” is said of {count}.");
            }
            else
            {
                Assert.Equal(count, said);
            }
        },
        iter: 10_000);

    [Fact]
    public void A_greater_count_never_reads_as_a_smaller_number() => Gen.Select(Count, Count).Sample(
        (one, other) =>
        {
            var (less, more) = (Math.Min(one, other), Math.Max(one, other));
            if (less >= 20)
            {
                Assert.True(Said(less) <= Said(more), $"{less} {more}");
            }
        },
        iter: 10_000);

    [Theory]
    [InlineData(499_999, 499_000)]
    [InlineData(500_001, 500_000)]
    [InlineData(550_000, 500_000)]
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
    [InlineData(1_000_000_000, 999_000_000)]
    [InlineData(1_000_000_001, 1_000_000_000)]
    public void The_number_said_is_the_greatest_that_people_say(long count, long said) => Assert.Equal(said, Said(count));

    [Fact]
    public void A_negative_count_is_refused() => Assert.Equal(
        "actions", Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.InWords(-1, LanguageTag.English)).ParamName);

    [Fact]
    public void The_machines_language_has_no_say() => Culture.In("de-CH", () =>
        Assert.Equal("Plus de 1,5 million d’actions", CountHeadline.InWords(1_500_001, LanguageTag.Parse("fr-CA")).Text));

    private static decimal Said(long count) => NumberIn(CountHeadline.InWords(count, LanguageTag.English).Text, "en");

    private static bool IsMoreThan(string text) =>
        new[] { "More than ", "Plus de ", "Plus d’", "Más de ", "أكثر من " }.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The number that a headline says, read back from its words.</summary>
    private static decimal NumberIn(string text, string language)
    {
        var isMillions = new[] { "million", "millón", "millones", "مليون", "ملايين" }.Any(word => text.Contains(word, StringComparison.Ordinal));
        if (!isMillions)
        {
            var digits = string.Concat(text.Where(char.IsDigit).Select(c => (int)char.GetNumericValue(c)));
            return digits.Length > 0 ? decimal.Parse(digits, CultureInfo.InvariantCulture)
                : text == "تحرّك واحد" ? 1
                : text == "تحرّكان" ? 2
                : 0;
        }

        var half = new[] { "alf a million", "demi-million", "edio millón", "نصف مليون" };
        var number = half.Any(word => text.Contains(word, StringComparison.Ordinal)) ? HalfMillion
            : text.Any(char.IsDigit) ? string.Concat(text.Where(c => char.IsDigit(c) || c is '.' or ',' or '\u066B')
                .Select(c => char.IsDigit(c) ? char.GetNumericValue(c).ToString(CultureInfo.InvariantCulture) : "."))
            : language == "ar" && text.Contains("مليونا", StringComparison.Ordinal) ? "2"
            : language == "ar" && text.Contains("مليوني", StringComparison.Ordinal) ? "2"
            : Million;
        return decimal.Parse(number, CultureInfo.InvariantCulture) * 1_000_000;
    }
}
