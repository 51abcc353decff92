namespace WriteForRights.Tests;

public sealed class MessageLanguagesTests
{
    [Fact]
    public void The_library_speaks_english_first_and_each_language_once()
    {
        Assert.Equal(LanguageTag.English, MessageLanguages.All[0]);
        Assert.Distinct(MessageLanguages.All);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/appeals.md")]
    [InlineData("docs/cases.md")]
    [InlineData("docs/languages/README.md")]
    [InlineData("docs/localisation.md")]
    [InlineData("docs/performance.md")]
    [InlineData("docs/targets.md")]
    public void A_page_that_counts_the_languages_counts_all_of_them(string page) => Assert.Contains(
        $"{MessageLanguages.All.Count} languages", File.ReadAllText(Path.Combine(SourceTree.Root, page)), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("fr-CA", "fr")]
    [InlineData("es-419", "es")]
    [InlineData("ar-Arab-EG", "ar")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt-AO", "pt")]
    [InlineData("no", "nb")]
    [InlineData("sw", null)]
    [InlineData("fra", "fr")]
    [InlineData("yue-HK", "zh-Hant")]
    [InlineData("yue", "zh-Hant")]
    [InlineData("yue-Hant-HK", "zh-Hant")]
    [InlineData("ary-MA", "ar")]
    [InlineData("arz", "ar")]
    [InlineData("apc", "ar")]
    [InlineData("arb", "ar")]
    [InlineData("pes", "fa")]
    [InlineData("cmn", "zh-Hans")]
    [InlineData("cmn-TW", "zh-Hant")]
    [InlineData("nob", "nb")]
    [InlineData("ekk", null)]
    [InlineData("zsm", null)]
    [InlineData("ar-Latn", null)]
    [InlineData("fa-Cyrl", null)]
    [InlineData("prs-AF", "fa")]
    [InlineData("gsw-CH", "de")]
    [InlineData("es-MX", "es")]
    [InlineData("kmr", null)]
    [InlineData("und", null)]
    public void A_reader_is_spoken_to_in_the_language_or_a_more_general_form_of_it(string reader, string? expected) =>
        Assert.Equal(expected, MessageLanguages.Find(LanguageTag.Parse(reader))?.ToString());

    [Fact]
    public void A_reader_of_another_language_is_spoken_to_in_english()
    {
        var english = Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.English);

        Assert.Equal(english, Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.Parse("sw")));
        Assert.Equal(english, Problem.Of("$", ProblemCodes.TextEmpty, default));
        Assert.NotEqual(english, Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.Parse("fr-CA")));
    }
}
