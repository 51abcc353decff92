namespace WriteForRights.Tests;

/// <summary>What the writer reads.</summary>
public sealed class ScreeningFindingTests
{
    private const string Prefix = "finding.";

    private static readonly ScreeningRule[] RulesOfLetters = [ScreeningRule.Placeholder, ScreeningRule.Markup, ScreeningRule.Garbled];

    [Fact]
    public void Every_rule_has_words_for_the_writer_and_all_words_a_rule() => Assert.Equal(
        ScreeningRule.Known.Except([.. RulesOfLetters, ScreeningRule.Language]).Select(rule => rule.ToString())
            .Concat(["other", "language.one", "language.several"]).Order(),
        Catalogues.English.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]).Order());

    [Fact]
    public void The_words_are_those_of_the_readers_language() => Assert.All(
        MessageLanguages.All, language => Assert.All(ScreeningRule.Known.Where(rule => rule != ScreeningRule.Language), rule =>
        {
            var expected = Catalogues.All[language.ToString()][(RulesOfLetters.Contains(rule) ? "appeal." : string.Empty) + Prefix + rule].Replace("{detail}", "<d>", StringComparison.Ordinal).Replace('\u00A0', ' ');

            Assert.Equal(expected, string.Concat(Of(rule).MessageIn(language).Where(c => c is not ('\u2068' or '\u2069'))).Replace('\u00A0', ' '));
        }));

    [Fact]
    public void A_rule_of_a_newer_version_is_asked_about_in_general_words() =>
        Assert.Equal("Could you check this part again?", Of(ScreeningRule.Parse("rule-of-tomorrow")).MessageIn(LanguageTag.English));

    [Fact]
    public void A_finding_without_its_detail_still_speaks() =>
        Assert.Contains("–", (Of(ScreeningRule.TooLong) with { Detail = null }).MessageIn(LanguageTag.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("closed", "2022-12-10", "de", "bis einschließlich 10. Dezember 2022 angenommen")]
    [InlineData("closed", "2022-12-10", "hr", "do 10. prosinca 2022. Hvala")]
    [InlineData("closed", "2022-12", "ru", "31 декабря 2022\u202Fг. Спасибо")]
    [InlineData("closed", "2022-12", "pl", "do 31 grudnia 2022. Dziękujemy")]
    [InlineData("closed", "2022", "cs", "do 31. prosince 2022. Děkujeme")]
    [InlineData("language", "ru", "fr", "dans cette langue\u00A0: russe. Pourriez")]
    [InlineData("language", "ru fr zh-Hans", "fr", "russe, français ou chinois simplifié. Pourriez")]
    [InlineData("language", "ru", "en", "only in Russian. Could")]
    [InlineData("language", "zh-Hans zh-TW", "ja", "簡体中国語または繁体中国語")]
    [InlineData("language", "xx", "en", "only in xx. Could")]
    [InlineData("kind", "card", "de", "der Art „Karte“ kommen")]
    [InlineData("kind", "hologram", "de", "der Art „hologram“ kommen")]
    [InlineData("too-long", "12000", "en", "the limit is 12,000\u00A0characters")]
    public void What_a_finding_names_is_said_as_readers_of_the_language_say_it(string rule, string detail, string language, string expected) =>
        Assert.Contains(expected, (Of(ScreeningRule.Parse(rule)) with { Detail = detail }).MessageIn(LanguageTag.Parse(language)), StringComparison.Ordinal);

    /// <summary>Words that accuse; the writer is a friend.</summary>
    [Fact]
    public void No_words_accuse() => Assert.All(
        Catalogues.All.Where(catalogue => catalogue.Key is "en" or "fr" or "es"),
        catalogue => Assert.All(
            catalogue.Value.Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal)),
            text => Assert.DoesNotMatch(
                @"(?i)\b(forbidden|prohibited|not allowed|violat|illegal|wrong|error|must not|interdit|défendu|erreur|prohibid|incorrecto)",
                text.Value)));

    [Fact]
    public void No_message_repeats_the_text()
    {
        var draft = SolidarityCases.Draft("Planted Name, 12 Planted Street, planted@planted.example, god planted", "en") with
        {
            SenderName = "Planted Name",
        };
        var findings = SolidarityCases.Screening(policy => policy with { MaxLength = 3, Languages = [LanguageTag.Parse("ru")] }).FindingsIn(draft);

        Assert.True(findings.Count >= 5);
        Assert.All(findings, finding => Assert.All(MessageLanguages.All, language =>
        {
            Assert.DoesNotContain("planted", finding.MessageIn(language), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("planted", finding.ToString(), StringComparison.OrdinalIgnoreCase);
        }));
    }

    private static ScreeningFinding Of(ScreeningRule rule) => new()
    {
        Rule = rule,
        Severity = FindingSeverity.Ask,
        Path = "$.body",
        Detail = "<d>",
    };
}
