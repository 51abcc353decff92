using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The plural rules of every language, against every sample number that CLDR gives for them.</summary>
public sealed class PluralSamplesTests
{
    private static readonly JsonElement Languages = Read();

    public static TheoryData<string> Tags => [.. MessageLanguages.All.Select(language => language.ToString())];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_sample_number_of_CLDR_has_its_category(string tag)
    {
        var locale = Locale.Find(LanguageTag.Parse(tag))!;
        Assert.Equal(tag, locale.Language.ToString());

        // At the least 0 to 15 and some thousands, whole and with a point.
        Assert.InRange(Check("cardinal", locale.CardinalOf), 18, int.MaxValue);
        Assert.InRange(Check("ordinal", locale.OrdinalOf), 18, int.MaxValue);

        int Check(string kind, Func<PluralOperands, PluralCategory> categoryOf)
        {
            var checkedNumbers = 0;
            foreach (var rule in Languages.GetProperty(tag).GetProperty(kind).EnumerateObject())
            {
                var category = rule.Name.Split('-')[^1];
                foreach (var (text, number) in Samples(rule.Value.GetString()!))
                {
                    Assert.True(category == PluralRules.NameOf(categoryOf(number)), $"{tag}, {kind}, {text}: not {category}");
                    checkedNumbers++;
                }
            }

            return checkedNumbers;
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_says_which_categories_it_has(string tag) => Assert.Equal(
        Languages.GetProperty(tag).GetProperty("cardinal").EnumerateObject().Select(rule => rule.Name.Split('-')[^1]),
        Locale.For(LanguageTag.Parse(tag)).PluralCategories.Select(PluralRules.NameOf));

    [Fact]
    public void A_number_with_a_point_is_asked_about_as_it_is_written()
    {
        var english = Locale.For(LanguageTag.English);

        Assert.Equal(PluralCategory.One, english.PluralCategoryOf(1));
        Assert.Equal(PluralCategory.One, english.PluralCategoryOf(1m));
        Assert.Equal(PluralCategory.Other, english.PluralCategoryOf(1.0m));
        Assert.Equal(PluralCategory.Other, english.PluralCategoryOf(-2));
        Assert.Equal(PluralCategory.One, english.PluralCategoryOf(-1));
        Assert.Equal(PluralCategory.Other, english.PluralCategoryOf(long.MinValue));
        Assert.Equal(PluralCategory.Two, english.OrdinalCategoryOf(22));
        Assert.Throws<OverflowException>(() => english.PluralCategoryOf(decimal.MaxValue));
    }

    private static IEnumerable<(string Text, PluralOperands Number)> Samples(string rule)
    {
        foreach (var group in rule.Split('@').Skip(1))
        {
            foreach (var item in group[(group.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(',').Select(item => item.Trim()).Where(item => item is not ("" or "…")))
            {
                // A range from whole numbers is gone through; of one with a point its ends are samples enough.
                var ends = item.Split('~');
                if (ends.Length == 2 && !item.Contains('.', StringComparison.Ordinal))
                {
                    for (var i = Integer(ends[0]); i <= Integer(ends[1]); i++)
                    {
                        yield return (item, PluralOperands.Of(i));
                    }
                }
                else
                {
                    foreach (var end in ends)
                    {
                        yield return (end, Operands(end));
                    }
                }
            }
        }
    }

    private static PluralOperands Operands(string sample)
    {
        // 1.2c6 is 1.2 million: a number of 1,200,000 of which six digits are not seen.
        var parts = sample.Split('c');
        var exponent = parts.Length == 2 ? (int)Integer(parts[1]) : 0;
        var number = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        for (var i = 0; i < exponent; i++)
        {
            number *= 10;
        }

        return exponent == 0 ? PluralOperands.Of(number) : PluralOperands.Of(decimal.ToInt64(number)) with { Exponent = exponent };
    }

    private static long Integer(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static JsonElement Read()
    {
        var path = Path.Combine(SourceTree.Root, "tests", "WriteForRights.Tests", "Languages", "Cldr", "plurals.json");
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("languages");
    }
}
