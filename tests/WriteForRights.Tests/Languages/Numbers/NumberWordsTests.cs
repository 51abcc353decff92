using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Holds numbers in words, which are Humanizer's, against ICU's rules for spelling out numbers.</summary>
public sealed class NumberWordsTests
{
    private static readonly JsonElement Icu = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(
        SourceTree.Root, "tests", "WriteForRights.Tests", "Languages", "Icu", "spellout.json"))).RootElement.GetProperty("languages");

    // Where both forms are right, or ICU's is wrong: its form, ours, and the reason.
    private static readonly (string Language, string Icu, string Ours, string Reason)[] Variants =
    [
        ("en", ", ", " ", "The comma may be left out."),
        ("fr", "quatre-vingt-et-", "quatre-vingt-", "There is no “et” after quatre-vingt."),
        ("fr", "-et-", " et ", "The spelling before the reform of 1990, which is also right."),
        ("fr-BE", "quatre-vingt ", "quatre-vingt-", "A hyphen joins the parts; ICU has it in French."),
        ("de-LI", "ß", "ss", "Liechtenstein writes “ss”, as Switzerland does; ICU has no rules for it."),
        ("it", "tun ", "tuno ", "Both are right before a noun."),
        ("it", "tuna ", "tuno ", "Both are right before a noun."),
        ("pt", "catorze", "quatorze", "Both are right."),
        ("pt-BR", "catorze", "quatorze", "Both are right."),
        ("hr", " i ", " ", "The conjunction may be left out."),
        ("ro", "patrusprezece", "paisprezece", "The standard form; ICU’s is not."),
        ("ro", "şasesprezece", "șaisprezece", "The standard form; ICU’s is not."),
        ("ro", "şasezeci", "șaizeci", "The standard form; ICU’s is not."),
        ("ro", "una sută", "o sută", "The standard form; ICU’s is not."),
        ("ro", "ş", "ș", "ICU has a cedilla for the comma."),
        ("bg", "найсет", "надесет", "The full form; ICU has the short one."),
        ("bg", "двайсет", "двадесет", "The full form; ICU has the short one."),
        ("bg", "трийсет", "тридесет", "The full form; ICU has the short one."),
        ("bg", "четиресет", "четиридесет", "The full form; ICU has the short one."),
        ("bg", "шейсет", "шестдесет", "The full form; ICU has the short one."),
        ("el", "εννενήντα", "ενενήντα", "ICU has a spelling mistake."),
        ("ru", "восемьдесято", "восьмидесято", "ICU does not inflect the first part."),
        ("el", "εννενηκοστ", "ενενηκοστ", "ICU has a spelling mistake."),
        ("uk", "ʼ", "’", "One apostrophe in all texts."),
        ("nb", "én", "en", "The accent may be left out."),
        ("nb", "tjueende", "tjuende", "Both are right."),
        ("is", "sjó", "sjö", "ICU has the word for the sea."),
        ("ca", "u", "un", "Both are right in counting."),
        ("he", "שניים עשר", "שנים עשר", "Both are right."),
        ("ko", "공", "영", "Both are right."),
        ("zh-Hans", "〇", "零", "Both are right."),
        ("zh-Hant", "〇", "零", "Both are right."),
    ];

    private static readonly int[] Ordinals =
        [.. TextsOf("en", "ordinal-masculine").EnumerateObject().Select(number => int.Parse(number.Name, CultureInfo.InvariantCulture))];

    public static TheoryData<string> Tags => [.. Icu.EnumerateObject().Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_number_is_in_the_words_of_ICU_or_in_figures(string tag)
    {
        var locale = Locale.For(LanguageTag.Parse(tag));
        foreach (var use in Icu.GetProperty(tag).EnumerateObject().Where(use => !use.Name.StartsWith("ordinal", StringComparison.Ordinal)))
        {
            Assert.All(TextsOf(tag, use.Name).EnumerateObject(), number =>
            {
                var value = long.Parse(number.Name, CultureInfo.InvariantCulture);
                var words = use.Name == "alone" ? locale.Words(value) : locale.Words(value, GenderOf(use.Name));
                Assert.Contains(words, (string[])[locale.Number(value), .. Spellings(tag, number.Value.GetString()!)]);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void An_ordinal_is_in_the_words_of_ICU_or_missing(string tag)
    {
        var locale = Locale.For(LanguageTag.Parse(tag));
        foreach (var gender in Enum.GetValues<NounGender>())
        {
            foreach (var number in Ordinals)
            {
                if (locale.OrdinalWords(number, gender) is { } words)
                {
                    var texts = TextsOf(tag, "ordinal-" + gender.ToString().ToLowerInvariant());
                    Assert.Contains(words, Spellings(tag, texts.GetProperty(number.ToString(CultureInfo.InvariantCulture)).GetString()!));
                }
            }
        }
    }

    [Theory]
    [InlineData("en", "P5Y", "five years")]
    [InlineData("en", "P1Y6M", "one year, six months")]
    [InlineData("fr", "P21Y", "vingt et un ans")]
    [InlineData("fr", "P75Y", "soixante-quinze ans")]
    [InlineData("fr-BE", "P75Y", "septante-cinq ans")]
    [InlineData("fr-BE", "P81Y", "quatre-vingt-un ans")]
    [InlineData("fr-CH", "P99Y", "nonante-neuf ans")]
    [InlineData("fr-CH", "P81Y", "81 ans")]
    [InlineData("fr-CA", "P75Y", "soixante-quinze\u00A0ans")]
    [InlineData("de-CH", "P30Y", "dreissig Jahre")]
    [InlineData("de-LI", "P30Y", "dreissig Jahre")]
    [InlineData("de-AT", "P30Y", "dreißig Jahre")]
    [InlineData("es", "P21Y", "veintiún años")]
    [InlineData("de", "P5Y3M", "fünf Jahre und drei Monate")]
    [InlineData("de", "P1Y6M", "1 Jahr und 6 Monate")]
    [InlineData("it", "P1Y", "1 anno")]
    [InlineData("it", "P5Y", "cinque anni")]
    [InlineData("pl", "P22M", "dwadzieścia dwa miesiące")]
    [InlineData("ru", "P5Y", "пять лет")]
    [InlineData("ru", "P2Y", "два года")]
    [InlineData("uk", "P5Y", "п’ять років")]
    [InlineData("ro", "P2M", "două luni")]
    [InlineData("ro", "P22Y", "douăzeci și doi de ani")]
    [InlineData("bg", "P2Y", "две години")]
    [InlineData("bg", "P2M", "два месеца")]
    [InlineData("hr", "P2Y", "2 godine")]
    [InlineData("hr", "P5Y", "pet godina")]
    [InlineData("hu", "P2Y", "2 év")]
    [InlineData("hu", "P5Y", "öt év")]
    [InlineData("el", "P3Y", "τρία έτη")]
    [InlineData("el", "P3M", "3 μήνες")]
    [InlineData("fi", "P5Y", "viisi vuotta")]
    [InlineData("sv", "P1Y", "ett år")]
    [InlineData("sv", "P1M", "en månad")]
    [InlineData("nb", "P1Y", "1 år")]
    [InlineData("nb", "P7Y", "sju år")]
    [InlineData("is", "P3Y", "þrjú ár")]
    [InlineData("he", "P2M", "חודשיים")]
    [InlineData("he", "P5Y", "חמש שנים")]
    [InlineData("ja", "P5Y", "五年")]
    [InlineData("ko", "P5Y", "5년")]
    [InlineData("zh-Hans", "P2Y", "2年")]
    [InlineData("zh-Hant", "P5Y", "五年")]
    [InlineData("da", "P5Y", "5 år")]
    [InlineData("sk", "P5Y", "5 rokov")]
    [InlineData("id", "P5Y", "5 tahun")]
    [InlineData("ar-EG", "P5Y", "٥ سنوات")]
    [InlineData("sl", "P5Y", "5 let")]
    [InlineData("th", "P5Y", "5 ปี")]
    [InlineData("es-MX", "P200Y", "doscientos años")]
    [InlineData("cs", "P1000Y", "1\u00A0000 let")]
    public void A_term_is_in_words_if_all_of_its_words_are_right(string tag, string term, string expected) => Assert.Equal(
        expected, Direction.WithoutIsolates(Locale.For(LanguageTag.Parse(tag)).DurationInWords(SentenceTerm.Parse(term))));

    [Fact]
    public void A_number_above_the_bound_or_below_zero_is_in_figures_of_the_region()
    {
        var (english, mexican) = (Locale.For(LanguageTag.English), Locale.For(LanguageTag.Parse("es-MX")));

        Assert.Equal("one million", english.Words(1_000_000));
        Assert.Equal("1,000,001", english.Words(1_000_001));
        Assert.Equal("-1", english.Words(-1));
        Assert.Equal(english.Number(long.MaxValue), english.Words(long.MaxValue));
        Assert.Equal("-9,223,372,036,854,775,808", mexican.Words(long.MinValue, NounGender.Feminine));
        Assert.Equal("2,022", mexican.Words(2_022, NounGender.Feminine));
        Assert.Equal("twenty-first", english.OrdinalWords(21, default));
        Assert.Equal("première", Locale.For(LanguageTag.Parse("fr")).OrdinalWords(1, NounGender.Feminine));
        Assert.Null(english.OrdinalWords(0, default));
        Assert.Null(english.OrdinalWords(long.MaxValue, default));
        Assert.Null(Locale.For(LanguageTag.Parse("da")).OrdinalWords(1, default));
    }

    [Fact]
    public void The_machines_culture_has_no_say() =>
        Culture.In("de-DE", () => Assert.Equal("cinq", Locale.For(LanguageTag.Parse("fr")).Words(5)));

    [Fact]
    public void The_page_lists_the_languages_and_their_greatest_numbers()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "localisation.md"));
        var rows = from language in Tags.Select(tag => LanguageTag.Parse(tag))
                   where NumberWords.Find(language) is not null
                   let words = NumberWords.Find(language)
                   group language by (words.Last, words.LastOrdinal) into bounds
                   orderby bounds.Key.Last descending, bounds.Key.LastOrdinal descending
                   select string.Create(
                       CultureInfo.InvariantCulture,
                       $"| {bounds.Key.Last:N0} | {(bounds.Key.LastOrdinal == 0 ? "–" : bounds.Key.LastOrdinal)} | {string.Join(", ", bounds)} |");

        Assert.Contains(string.Join("\n", rows), page, StringComparison.Ordinal);
        Assert.Contains(
            $"figures: {string.Join(", ", MessageLanguages.All.Where(language => NumberWords.Find(language) is null))}.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variant_is_in_use() => Assert.All(Variants, variant => Assert.Contains(
        Icu.GetProperty(variant.Language).EnumerateObject().SelectMany(use => TextsOf(variant.Language, use.Name).EnumerateObject()),
        number => number.Value.GetString()!.Contains(variant.Icu.Trim(), StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_language_counts_in_english(string tag)
    {
        var (locale, english) = (Locale.For(LanguageTag.Parse(tag)), Locale.For(LanguageTag.English));

        // Smaller ones may be the same: “six” is French, too.
        foreach (var number in Enumerable.Range(13, 87).Where(_ => tag != "en"))
        {
            Assert.NotEqual(english.Words(number), locale.Words(number));
            Assert.NotEqual(english.OrdinalWords(number, default), locale.OrdinalWords(number, default) ?? "none");
        }
    }

    private static JsonElement TextsOf(string tag, string use)
    {
        var texts = Icu.GetProperty(tag).GetProperty(use);
        return texts.ValueKind == JsonValueKind.String ? TextsOf(tag, texts.GetString()!) : texts;
    }

    // ICU's own form, and those in which each variant is as ours.
    private static string[] Spellings(string tag, string icu)
    {
        var ours = Variants.Where(variant => variant.Language == tag || tag.StartsWith(variant.Language + "-", StringComparison.Ordinal)).Aggregate(
            icu + " ", (text, variant) => variant is { Language: "ca" } ? text == "u " ? "un " : text : text.Replace(variant.Icu, variant.Ours, StringComparison.Ordinal));
        return [icu, ours.TrimEnd(' ')];
    }

    private static NounGender GenderOf(string name) => Enum.Parse<NounGender>(name, ignoreCase: true);
}
