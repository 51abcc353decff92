using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>The library's own words: complete in every language, and really in it.</summary>
public sealed partial class CatalogueTests
{
    private const string Exactly = "headline.exactly.";
    private const string MoreThan = "headline.more-than.";
    private const string About = "headline.about.";
    private const string OpensIn = "window.opens-in.";
    private const string DaysLeft = "window.days-left.";

    private static readonly string[] MillionsPrefixes =
        ["headline.millions.exactly.", "headline.millions.more-than.", "headline.millions.about."];

    public static TheoryData<string> Languages { get; } = [.. Catalogues.All.Keys];

    public static TheoryData<string> Translations { get; } = [.. Catalogues.All.Keys.Except(["en"])];

    /// <summary>Words of other languages that look like English ones.</summary>
    private static readonly Dictionary<string, string> LooksEnglish = new()
    {
        ["ca"] = "text",
        ["cs"] = "text by",
        ["da"] = "for by",
        ["de"] = "text was",
        ["hu"] = "is",
        ["is"] = "of",
        ["it"] = "file",
        ["nb"] = "for",
        ["nl"] = "is of",
        ["pl"] = "by",
        ["pt"] = "for",
        ["pt-BR"] = "for",
        ["ro"] = "are text",
        ["sk"] = "text by",
        ["sl"] = "more",
        ["sv"] = "text",
    };

    [Fact]
    public void There_is_a_catalogue_for_every_language_that_the_library_says_it_speaks() =>
        Assert.Equal(MessageLanguages.All.Select(language => language.ToString()).Order(), Catalogues.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_catalogue_has_the_same_texts(string language) => Assert.Equal(
        Catalogues.English.Keys.Where(IsNoPlural).Order(), Catalogues.All[language].Keys.Where(IsNoPlural).Order());

    /// <summary>None at all has a sentence of its own in every language.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_with_a_number_has_the_forms_that_the_language_has(string language)
    {
        var locale = Locale.Find(LanguageTag.Parse(language))!;
        long[] numbers = [.. Enumerable.Range(0, 1_000), 1_000_000, 2_000_000, 10_000_000];
        var categories = numbers.Select(locale.PluralCategoryOf).Distinct().Select(PluralRules.NameOf).Order().ToArray();

        Assert.Contains("=0", Forms(language, Exactly));
        Assert.Equal(categories.Except(["zero"]), Forms(language, Exactly).Where(IsNoExact));
        Assert.All(new[] { MoreThan, About, OpensIn, DaysLeft }, prefix => Assert.Equal(categories, Forms(language, prefix).Where(IsNoExact)));
    }

    /// <summary>From 1.1 to 999 million; a million alone has words of its own.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Millions_have_the_forms_that_their_number_takes(string language)
    {
        var locale = Locale.Find(LanguageTag.Parse(language))!;
        var categories = Enumerable.Range(2, 998).Select(whole => locale.PluralCategoryOf(whole))
            .Concat(Enumerable.Range(11, 89).Where(tenths => tenths % 10 != 0).Select(tenths => locale.PluralCategoryOf(tenths / 10m)))
            .Distinct().Select(PluralRules.NameOf).Order();

        Assert.All(MillionsPrefixes, prefix => Assert.Equal(categories, Forms(language, prefix).Where(form => IsNoExact(form) && form != "decimal")));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_text_names_what_the_english_one_names(string language) => Assert.All(
        Catalogues.English.Keys.Where(IsNoPlural),
        key => Assert.Equal(Catalogues.Placeholders(Catalogues.English[key]), Catalogues.Placeholders(Catalogues.All[language][key])));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_with_a_number_names_it_unless_the_word_itself_says_it(string language) => Assert.All(
        Catalogues.All[language].Where(text => !IsNoPlural(text.Key)),
        text => Assert.True(Catalogues.Placeholders(text.Value) is ["{number}"] or ["{myriads}"] || (Catalogues.Placeholders(text.Value) is []
            && text.Key.Split('.')[^1] is "=0" or "=1" or "=2" or "zero" or "one" or "two"), text.Key));

    /// <summary>A text that has its number in words is the form of one number: of “one” only where that is never 21, 0 or 1.1.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_number_in_words_is_in_a_form_of_that_number_alone(string language)
    {
        var locale = Locale.Find(LanguageTag.Parse(language))!;
        var wide = Enumerable.Range(0, 1_000).GroupBy(number => locale.PluralCategoryOf(number)).Where(numbers => numbers.Count() > 1)
            .Select(numbers => PluralRules.NameOf(numbers.Key)).ToArray();

        Assert.All(
            Catalogues.All[language].Where(text => !IsNoPlural(text.Key) && wide.Contains(text.Key.Split('.')[^1])),
            text => Assert.Single(Catalogues.Placeholders(text.Value)));
    }

    [Theory]
    [InlineData("ru", 1, "Кампания начнётся завтра")]
    [InlineData("ru", 21, "Кампания начнётся через 21\u00A0день")]
    [InlineData("pt-BR", 1, "A campanha começa amanhã")]
    [InlineData("ja", 1, "キャンペーンは明日始まります")]
    public void The_form_for_one_number_comes_before_that_of_its_category(string language, long number, string expected) =>
        Assert.Equal(expected, Catalogue.For(LanguageTag.Parse(language)).Plural(OpensIn, number));

    [Theory]
    [InlineData("sl", 1_500_000, "1,5\u00A0milijona akcij")]
    [InlineData("sl", 3_000_000, "3\u00A0milijoni akcij")]
    [InlineData("sl", 5_000_000, "5\u00A0milijonov akcij")]
    [InlineData("ca", 1_500_001, "Més d’1,5\u00A0milions d’accions")]
    [InlineData("ca", 11_000_001, "Més d’11\u00A0milions d’accions")]
    [InlineData("ca", 2_000_001, "Més de 2\u00A0milions d’accions")]
    public void A_number_with_decimals_and_a_vowel_have_their_own_form(string language, long actions, string expected) =>
        Assert.Equal(expected, CountHeadline.InWords(actions, LanguageTag.Parse(language)).Text);

    [Theory]
    [InlineData("ca", 11_000, "11.000\u00A0accions")]
    [InlineData("ca", 1_001, "Més de 1.000\u00A0accions")]
    [InlineData("ca", 11_201, "Més d’11.200\u00A0accions")]
    [InlineData("cs", 436_001, "Více než 436\u00A0000\u00A0dopisů a podpisů")]
    [InlineData("ru", 21, "Писем и подписей: 21")]
    [InlineData("fi", 436_001, "Yli 436\u00A0000\u00A0vetoomusta ja viestiä")]
    public void A_headline_counts_what_people_send(string language, long actions, string expected) =>
        Assert.Equal(expected, CountHeadline.Of(actions, LanguageTag.Parse(language)).Text);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_blank_or_has_a_stray_brace_or_space(string language) => Assert.All(Catalogues.All[language], text =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Value));
        Assert.Equal(text.Value.Trim(), text.Value);
        Assert.DoesNotContain("  ", text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Catalogues.WithoutPlaceholders(text.Value), c => c is '{' or '}');
        Assert.All(Catalogues.Placeholders(text.Value), name => Assert.Matches("^{[a-zA-Z]+}$", name));
    });

    /// <summary>A word alone may be the same: Fax, Test, and some more in French. A network has one name in most languages.</summary>
    [Theory]
    [MemberData(nameof(Translations))]
    public void No_text_is_the_english_one(string language)
    {
        var same = Catalogues.All[language]
            .Where(text => Catalogues.English.GetValueOrDefault(text.Key) == text.Value && !text.Key.StartsWith("label.network.", StringComparison.Ordinal))
            .ToArray();

        Assert.All(
            same.Where(text => language != "fr" || !text.Key.StartsWith(Exactly, StringComparison.Ordinal)),
            text => Assert.True(
                (text.Key.StartsWith("label.", StringComparison.Ordinal) || text.Key.StartsWith("ui.", StringComparison.Ordinal))
                    && !Catalogues.WithoutPlaceholders(text.Value).Trim().Contains(' ', StringComparison.Ordinal),
                text.Key));
        Assert.InRange(same.Length, 0, language == "fr" ? 12 : 5);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_text_is_in_the_script_of_its_language(string language) => Assert.All(
        Catalogues.All[language].Where(text => text.Value.Length > 20),
        text => Assert.True(
            Scripts.Of(LanguageTag.Parse(language)) is var scripts && Catalogues.WithoutPlaceholders(text.Value).Any(c => scripts.Contains(Scripts.Of(c))),
            text.Key));

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_english_word_is_left_over(string language)
    {
        // Words that English cannot do without.
        string[] english =
        [
            "the", "of", "is", "was", "are", "were", "must", "not", "here", "with", "than", "more", "this", "that", "for", "from", "and",
            "expected", "file", "value", "text", "such", "its", "by", "which", "before", "after", "cannot", "there", "has",
        ];

        Assert.All(Catalogues.All[language], text => Assert.Empty(
            Word().Matches(Catalogues.WithoutPlaceholders(text.Value)).Select(match => match.Value.ToLowerInvariant())
                .Intersect(english).Except(LooksEnglish.GetValueOrDefault(language, string.Empty).Split(' '))));
    }

    [Fact]
    public void Every_arabic_text_is_in_arabic_letters() =>
        Assert.All(Catalogues.All["ar"], text => Assert.Contains(text.Value, c => c is >= '\u0621' and <= '\u064A'));

    [Fact]
    public void The_form_for_millions_reads_as_after_a_noun_where_a_million_is_one()
    {
        // CLDR: “1 000 000 de jours”, “1.000.000 de días”.
        Assert.Equal("Plus de {number} d’actions", Catalogues.All["fr"][MoreThan + "many"]);
        Assert.Equal("{number} d’actions", Catalogues.All["fr"][Exactly + "many"]);
        Assert.Equal("Más de {number} de acciones", Catalogues.All["es"][MoreThan + "many"]);
        Assert.Equal("{number} de acciones", Catalogues.All["es"][Exactly + "many"]);
    }

    private static bool IsNoPlural(string key) =>
        !MillionsPrefixes.Concat([Exactly, MoreThan, About, OpensIn, DaysLeft])
            .Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsNoExact(string form) => form[0] != '=';

    private static string[] Forms(string language, string prefix) => [.. Catalogues.All[language].Keys
        .Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Order()];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
