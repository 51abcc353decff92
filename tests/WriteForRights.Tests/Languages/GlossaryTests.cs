using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Each language has one word for each term, in all its texts.</summary>
public sealed class GlossaryTests
{
    private static readonly string[] Terms =
    [
        "action", "appeal", "target", "section", "solidarity-message", "report", "outbox", "case", "campaign", "message", "signature", "letter",
        "server", "request", "key", "pack", "computer",
    ];

    public static TheoryData<string> Languages => CatalogueTests.Languages;

    public static TheoryData<string> Tags { get; } = [.. Glossary.Tags];

    [Fact]
    public void Every_language_has_a_glossary() => Assert.Equal(Catalogues.All.Keys.Order(), Glossary.Tags);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_glossary_has_every_term_with_a_word_and_gives_reasons(string tag)
    {
        var terms = Glossary.Read(tag).Terms;

        Assert.Equal(Terms.Order(), terms.Keys.Order());
        Assert.All(terms, term =>
        {
            Assert.NotEmpty(term.Value.Words);
            Assert.All([.. term.Value.Words, .. term.Value.Never], word => Assert.Equal(word.Trim(), word));
            Assert.All(term.Value.Words, word => Assert.NotEmpty(word));
            Assert.All(term.Value.Never, word => Assert.DoesNotContain(term.Value.Words, own => own.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
            Assert.All(term.Value.Except, exception =>
            {
                Assert.Contains(Catalogues.All[tag].Keys, key => Glossary.Covers(exception.Key, key));
                Assert.False(string.IsNullOrWhiteSpace(exception.Value), $"{term.Key}: give the reason for {exception.Key}");
            });
        });
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_text_uses_the_words_of_its_glossary(string tag)
    {
        var mistakes = Glossary.Read(tag).MistakesIn(Catalogues.All[tag], Catalogues.English).ToArray();

        Assert.True(mistakes.Length == 0, string.Join('\n', mistakes));
    }

    /// <summary>An exception of the English glossary frees the text in every language, so it must not outlive its reason.</summary>
    [Fact]
    public void An_english_text_that_is_excepted_has_the_word() => Assert.All(Glossary.English.Terms, term => Assert.All(
        term.Value.Except.Keys, key => Assert.True(Glossary.English.MentionIn(term.Key, Catalogues.English[key]), $"{term.Key}: {key}")));

    [Theory]
    [InlineData("problem.section-unknown", "Die Kampagne hat keine Gruppe „{section}“.", "de: problem.section-unknown says “Die Kampagne hat keine Gruppe „{section}“.”, but “section” is “Sektion” (English: The campaign has no section “{section}”.)")]
    [InlineData("problem.not-found", "Hier ist keine Landesgruppe.", "“Landesgruppe” is never used for “section”")]
    [InlineData("problem.section-unknown", "Sektion", "exception problem.not-found of “section” is not needed")]
    public void A_text_with_another_word_is_found(string key, string text, string expected)
    {
        var except = expected.StartsWith("exception", StringComparison.Ordinal) ? """{ "problem.not-found": "because" }""" : "{}";
        var glossary = Glossary.Parse(
            "de", $$"""{ "terms": { "section": { "words": ["sektion"], "never": ["Landesgruppe"], "except": {{except}} } } }""".Replace("sektion", "Sektion", StringComparison.Ordinal));

        Assert.Contains(expected, Assert.Single(glossary.MistakesIn(new Dictionary<string, string> { [key] = text }, Catalogues.English)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("problem.section-unknown", "Die Kampagne hat keine sektion.")]
    [InlineData("problem.section-unknown", "Die Landessektionen")]
    [InlineData("problem.not-found", "Die Unterlandesgruppe ist etwas anderes.")]
    public void A_text_with_the_word_in_any_form_is_right(string key, string text)
    {
        var glossary = Glossary.Parse("de", """{ "terms": { "section": { "words": ["Sektion"], "never": ["Landesgruppe"] } } }""");

        Assert.Empty(glossary.MistakesIn(new Dictionary<string, string> { [key] = text }, Catalogues.English));
    }

    [Fact]
    public void A_glossary_with_an_unknown_member_is_refused() => Assert.Throws<JsonException>(() =>
        Glossary.Parse("de", """{ "terms": { "section": { "words": ["Sektion"], "never": [], "always": [] } } }"""));
}
