using System.Globalization;
using CsCheck;

namespace WriteForRights.Tests;

public sealed class CountHeadlineTests
{
    /// <summary>Counts of every magnitude, and those beside the powers of ten.</summary>
    private static readonly Gen<long> Count = Gen.OneOf(
        Gen.Long[0, 30],
        Gen.Long[0, long.MaxValue],
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 62], (number, shift) => number >> shift),
        Gen.Select(Gen.Int[0, 18], Gen.Long[1, 9], Gen.Long[-2, 2], (power, digit, beside) =>
            Math.Max(0, (long)(digit * (decimal)Math.Pow(10, power)) + beside)),
        Gen.Const(long.MaxValue));

    public static TheoryData<string, long, string> Golden { get; } = new()
    {
        { "en", 0, "No actions yet" },
        { "en", 1, "1\u00A0action" },
        { "en", 2, "2\u00A0actions" },
        { "en", 3, "3\u00A0actions" },
        { "en", 11, "11\u00A0actions" },
        { "en", 19, "19\u00A0actions" },
        { "en", 20, "20\u00A0actions" },
        { "en", 99, "99\u00A0actions" },
        { "en", 100, "100\u00A0actions" },
        { "en", 101, "More than 100\u00A0actions" },
        { "en", 109, "More than 100\u00A0actions" },
        { "en", 110, "110\u00A0actions" },
        { "en", 1_000, "1,000\u00A0actions" },
        { "en", 436_000, "436,000\u00A0actions" },
        { "en", 436_001, "More than 436,000\u00A0actions" },
        { "en", 700_123, "More than 700,000\u00A0actions" },
        { "en", 1_000_001, "More than 1,000,000\u00A0actions" },
        { "fr", 0, "Aucune action pour le moment" },
        { "fr", 1, "1\u00A0action" },
        { "fr", 2, "2\u00A0actions" },
        { "fr", 3, "3\u00A0actions" },
        { "fr", 11, "11\u00A0actions" },
        { "fr", 19, "19\u00A0actions" },
        { "fr", 20, "20\u00A0actions" },
        { "fr", 100, "100\u00A0actions" },
        { "fr", 101, "Plus de 100\u00A0actions" },
        { "fr", 436_001, "Plus de 436\u202F000\u00A0actions" },
        { "fr", 700_123, "Plus de 700\u202F000\u00A0actions" },
        { "fr", 1_000_001, "Plus de 1\u202F000\u202F000\u00A0d’actions" },
        { "es", 0, "Aún no hay acciones" },
        { "es", 1, "1\u00A0acción" },
        { "es", 2, "2\u00A0acciones" },
        { "es", 3, "3\u00A0acciones" },
        { "es", 11, "11\u00A0acciones" },
        { "es", 19, "19\u00A0acciones" },
        { "es", 20, "20\u00A0acciones" },
        { "es", 100, "100\u00A0acciones" },
        { "es", 101, "Más de 100\u00A0acciones" },
        { "es", 436_001, "Más de 436.000\u00A0acciones" },
        { "es", 700_123, "Más de 700.000\u00A0acciones" },
        { "es", 1_000_001, "Más de 1.000.000\u00A0de acciones" },
        { "ar", 0, "لا تحرّكات بعد" },
        { "ar", 1, "تحرّك واحد" },
        { "ar", 2, "تحرّكان" },
        { "ar", 3, "\u20683\u2069\u00A0تحرّكات" },
        { "ar", 11, "\u206811\u2069\u00A0تحرّكًا" },
        { "ar", 19, "\u206819\u2069\u00A0تحرّكًا" },
        { "ar", 20, "\u206820\u2069\u00A0تحرّكًا" },
        { "ar", 100, "\u2068100\u2069\u00A0تحرّك" },
        { "ar", 101, "أكثر من \u2068100\u2069\u00A0تحرّك" },
        { "ar", 436_001, "أكثر من \u2068436,000\u2069\u00A0تحرّك" },
        { "ar", 700_123, "أكثر من \u2068700,000\u2069\u00A0تحرّك" },
        { "ar", 1_000_001, "أكثر من \u20681,000,000\u2069\u00A0تحرّك" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_count_reads_as_a_person_would_say_it(string language, long count, string expected)
    {
        var headline = CountHeadline.Of(count, LanguageTag.Parse(language));

        Assert.Equal(expected, headline.Text);
        Assert.Equal(language, headline.Language.ToString());
    }

    [Fact]
    public void A_headline_never_says_far_less_than_is_true() => Count.Sample(
        count =>
        {
            var said = NumberOf(count);

            // The number is one of at most three digits and zeros, and the next such would be too much.
            var step = count < 100 ? 1 : count < 1_000 ? 10 : (long)Math.Pow(10, said.ToString(CultureInfo.InvariantCulture).Length - 3);
            Assert.True(count == long.MaxValue || said % step == 0);
            Assert.True((decimal)said + step > count, $"{said} is said of {count}.");
        },
        iter: 20_000);

    [Theory]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(999, 990)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_009, 1_000)]
    [InlineData(1_010, 1_010)]
    [InlineData(9_999, 9_990)]
    [InlineData(10_000, 10_000)]
    [InlineData(10_099, 10_000)]
    [InlineData(10_100, 10_100)]
    [InlineData(435_999, 435_000)]
    [InlineData(436_000, 436_000)]
    [InlineData(999_999, 999_000)]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(1_010_000, 1_010_000)]
    [InlineData(1_019_999, 1_010_000)]
    [InlineData(long.MaxValue - 1, 9_220_000_000_000_000_000)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void The_number_said_is_the_greatest_round_one_up_to_the_count(long count, long said)
    {
        Assert.Equal(said, NumberOf(count));
        Assert.Equal(count != said, CountHeadline.Of(count, LanguageTag.English).Text.StartsWith("More than ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(12_344, "More than 12,300\u00A0actions")]
    [InlineData(12_345, "12,345\u00A0actions")]
    [InlineData(12_346, "More than 12,345\u00A0actions")]
    [InlineData(12_399, "More than 12,345\u00A0actions")]
    [InlineData(12_400, "12,400\u00A0actions")]
    public void A_goal_that_is_not_round_is_said_once_it_is_reached(long count, string expected) =>
        Assert.Equal(expected, CountHeadline.Of(count, LanguageTag.English, new Milestones([12_345])).Text);

    [Fact]
    public void A_negative_count_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(-1, LanguageTag.English));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(long.MinValue, LanguageTag.English));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(-1, LanguageTag.English, Milestones.Default));
    }

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("ar-EG", "ar")]
    [InlineData("sw", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("und", "en")]
    public void The_language_of_the_headline_is_told(string reader, string expected) =>
        Assert.Equal(expected, CountHeadline.Of(7, LanguageTag.Parse(reader)).Language.ToString());

    [Fact]
    public void The_machines_language_has_no_say() => Culture.In("de-CH", () =>
        Assert.Equal("More than 436,000\u00A0actions", CountHeadline.Of(436_001, LanguageTag.English).Text));

    private static long NumberOf(long count) => (long)new HeadlineReader("en").Read(CountHeadline.Of(count, LanguageTag.English).Text).Number;
}
