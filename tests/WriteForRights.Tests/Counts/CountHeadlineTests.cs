using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace WriteForRights.Tests;

public sealed partial class CountHeadlineTests
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
        { "en", 1, "1 action" },
        { "en", 2, "2 actions" },
        { "en", 3, "3 actions" },
        { "en", 11, "11 actions" },
        { "en", 19, "19 actions" },
        { "en", 20, "More than 10 actions" },
        { "en", 100, "More than 90 actions" },
        { "en", 101, "More than 100 actions" },
        { "en", 436_001, "More than 436,000 actions" },
        { "en", 700_123, "More than 700,000 actions" },
        { "en", 1_000_001, "More than 1,000,000 actions" },
        { "fr", 0, "Aucune action pour le moment" },
        { "fr", 1, "1 action" },
        { "fr", 2, "2 actions" },
        { "fr", 3, "3 actions" },
        { "fr", 11, "11 actions" },
        { "fr", 19, "19 actions" },
        { "fr", 20, "Plus de 10 actions" },
        { "fr", 100, "Plus de 90 actions" },
        { "fr", 101, "Plus de 100 actions" },
        { "fr", 436_001, "Plus de 436\u202F000 actions" },
        { "fr", 700_123, "Plus de 700\u202F000 actions" },
        { "fr", 1_000_001, "Plus de 1\u202F000\u202F000 d’actions" },
        { "es", 0, "Aún no hay acciones" },
        { "es", 1, "1 acción" },
        { "es", 2, "2 acciones" },
        { "es", 3, "3 acciones" },
        { "es", 11, "11 acciones" },
        { "es", 19, "19 acciones" },
        { "es", 20, "Más de 10 acciones" },
        { "es", 100, "Más de 90 acciones" },
        { "es", 101, "Más de 100 acciones" },
        { "es", 436_001, "Más de 436.000 acciones" },
        { "es", 700_123, "Más de 700.000 acciones" },
        { "es", 1_000_001, "Más de 1.000.000 de acciones" },
        { "ar", 0, "لا تحرّكات بعد" },
        { "ar", 1, "تحرّك واحد" },
        { "ar", 2, "تحرّكان" },
        { "ar", 3, "\u20683\u2069 تحرّكات" },
        { "ar", 11, "\u206811\u2069 تحرّكًا" },
        { "ar", 19, "\u206819\u2069 تحرّكًا" },
        { "ar", 20, "أكثر من \u206810\u2069 تحرّكات" },
        { "ar", 100, "أكثر من \u206890\u2069 تحرّكًا" },
        { "ar", 101, "أكثر من \u2068100\u2069 تحرّك" },
        { "ar", 436_001, "أكثر من \u2068436,000\u2069 تحرّك" },
        { "ar", 700_123, "أكثر من \u2068700,000\u2069 تحرّك" },
        { "ar", 1_000_001, "أكثر من \u20681,000,000\u2069 تحرّك" },
    };

    public static TheoryData<string> Languages { get; } = ["en", "fr", "es", "ar"];

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_count_reads_as_a_person_would_say_it(string language, long count, string expected)
    {
        var headline = CountHeadline.Of(count, LanguageTag.Parse(language));

        Assert.Equal(expected, headline.Text);
        Assert.Equal(language, headline.Language.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_headline_never_says_more_than_is_true(string language) => Count.Sample(
        count =>
        {
            var text = CountHeadline.Of(count, LanguageTag.Parse(language)).Text;
            var number = NumberIn(text, language);
            if (count < 20)
            {
                Assert.Equal(count, number);
                Assert.DoesNotMatch(MoreThan(), text);
                return;
            }

            Assert.Matches(MoreThan(), text);
            Assert.True(number < count, $"“{text}” is said of {count}.");

            // Nor does it say far less: the number is one of at most three digits and zeros, and the next such would be too much.
            var step = count <= 1_000 ? 10 : (long)Math.Pow(10, number.ToString(CultureInfo.InvariantCulture).Length - 3);
            Assert.Equal(0, number % step);
            Assert.True((decimal)number + step >= count, $"“{text}” is said of {count}.");
        },
        iter: 20_000);

    [Fact]
    public void A_greater_count_never_reads_as_a_smaller_number() =>
        Gen.Select(Count, Count).Sample((one, other) =>
        {
            var (less, more) = (Math.Min(one, other), Math.Max(one, other));
            if (less >= 20)
            {
                Assert.True(NumberOf(less) <= NumberOf(more));
            }
        });

    [Theory]
    [InlineData(436_000, 435_000)]
    [InlineData(436_001, 436_000)]
    [InlineData(1_000_000, 999_000)]
    [InlineData(1_010_000, 1_000_000)]
    [InlineData(1_010_001, 1_010_000)]
    [InlineData(5_000_001, 5_000_000)]
    [InlineData(5_300_000, 5_290_000)]
    [InlineData(9_990, 9_980)]
    [InlineData(999, 990)]
    [InlineData(1_000, 990)]
    [InlineData(1_001, 1_000)]
    [InlineData(21, 20)]
    [InlineData(30, 20)]
    public void The_number_said_is_the_greatest_round_one_below_the_count(long count, long said) => Assert.Equal(said, NumberOf(count));

    [Fact]
    public void A_negative_count_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(-1, LanguageTag.English));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountHeadline.Of(long.MinValue, LanguageTag.English));
    }

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("ar-EG", "ar")]
    [InlineData("sw", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("und", "en")]
    public void The_language_of_the_headline_is_told(string reader, string expected) =>
        Assert.Equal(CountHeadline.Of(7, LanguageTag.Parse(expected)), CountHeadline.Of(7, LanguageTag.Parse(reader)));

    [Fact]
    public void The_machines_language_has_no_say() => Culture.In("de-CH", () =>
        Assert.Equal("More than 436,000 actions", CountHeadline.Of(436_001, LanguageTag.English).Text));

    private static long NumberOf(long count) => NumberIn(CountHeadline.Of(count, LanguageTag.English).Text, "en");

    /// <summary>The number in a headline: its digits without what stands between them, or the word that says it.</summary>
    private static long NumberIn(string text, string language)
    {
        var digits = string.Concat(text.Where(char.IsDigit).Select(c => (int)char.GetNumericValue(c)));
        return digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture)
            : language == "ar" && text == "تحرّك واحد" ? 1
            : language == "ar" && text == "تحرّكان" ? 2
            : 0;
    }

    [GeneratedRegex("^(More than|Plus de|Más de|أكثر من) ")]
    private static partial Regex MoreThan();
}
