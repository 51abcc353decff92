namespace WriteForRights.Tests;

public sealed class AppealSentenceTests
{
    [Theory]
    [InlineData("en", "P5Y", "Sentence: five years.")]
    [InlineData("fr", "P11Y", "Sentence: onze ans.")]
    [InlineData("pl", "P7Y", "Sentence: siedem lat.")]
    [InlineData("da", "P5Y", "Sentence: 5 år.")]
    public void A_letter_has_the_length_of_the_sentence_in_words(string language, string term, string expected) =>
        Assert.Equal(expected, Compose(language, "Sentence: {{case.sentence}}.", Sentenced(term)).Appeal!.Body.Reveal());

    [Fact]
    public void French_elides_before_the_words_that_elide()
    {
        Assert.Equal("Une peine de onze ans.", Compose("fr", "Une peine de {{case.sentence}}.", Sentenced("P11Y")).Appeal!.Body.Reveal());
        Assert.Equal("Une peine d’un an.", Compose("fr", "Une peine de {{case.sentence}}.", Sentenced("P1Y")).Appeal!.Body.Reveal().Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_letter_begins_a_sentence_with_a_capital() =>
        Assert.Equal("Five years!", Compose("en", "{{case.sentence}}!", Sentenced("P5Y")).Appeal!.Body.Reveal());

    [Fact]
    public void Of_several_sentences_only_a_published_total_is_written()
    {
        var (first, second) = (Sentenced("P2Y"), Sentenced("P3Y"));

        Assert.Equal(ProblemCodes.FieldValueMissing, Assert.Single(Compose("en", "{{case.sentence}}", first, second).Problems).Code);
        Assert.Equal(
            "Four years",
            Compose("en", "{{case.sentence}}", first, second with { TotalTerm = SentenceTerm.OfYears(4) }).Appeal!.Body.Reveal());
    }

    [Fact]
    public void A_case_without_a_sentence_has_no_length_to_write()
    {
        var problem = Assert.Single(Compose("en", "{{case.sentence}}").Problems);

        Assert.Equal((ProblemCodes.FieldValueMissing, "$.template"), (problem.Code, problem.Path));
    }

    private static TimelineEvent Sentenced(string term) =>
        MadeCase.Event("2022-03", TimelineEventKind.Sentenced) with { Sentence = Sentence.Of(SentenceTerm.Parse(term)) };

    private static AppealComposition Compose(string language, string body, params TimelineEvent[] timeline)
    {
        var tag = LanguageTag.Parse(language);
        var template = Letters.Template with { Subject = null, Body = new LocalizedText(tag, body) };
        return Appeal.Compose(Letters.Case with { Timeline = [.. timeline], Appeals = [template] }, Letters.Request, LanguageTag.English);
    }
}
