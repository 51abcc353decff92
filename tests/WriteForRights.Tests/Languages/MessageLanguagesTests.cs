namespace WriteForRights.Tests;

public sealed class MessageLanguagesTests
{
    [Fact]
    public void The_library_speaks_english_first_and_three_more_languages() =>
        Assert.Equal("en fr es ar", string.Join(' ', MessageLanguages.All));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("fr-CA", "fr")]
    [InlineData("es-419", "es")]
    [InlineData("ar-Arab-EG", "ar")]
    [InlineData("de", null)]
    [InlineData("fra", null)]
    [InlineData("und", null)]
    public void A_reader_is_spoken_to_in_the_language_or_a_more_general_form_of_it(string reader, string? expected) =>
        Assert.Equal(expected, MessageLanguages.Find(LanguageTag.Parse(reader))?.ToString());

    [Fact]
    public void A_reader_of_another_language_is_spoken_to_in_english()
    {
        var english = Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.English);

        Assert.Equal(english, Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.Parse("de")));
        Assert.Equal(english, Problem.Of("$", ProblemCodes.TextEmpty, default));
        Assert.NotEqual(english, Problem.Of("$", ProblemCodes.TextEmpty, LanguageTag.Parse("fr-CA")));
    }
}
