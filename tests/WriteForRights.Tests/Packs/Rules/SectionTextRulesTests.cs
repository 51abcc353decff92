namespace WriteForRights.Tests;

/// <summary>The checks of a section's own words in a pack.</summary>
public sealed class SectionTextRulesTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Texts = "$.sections[0].texts";

    private readonly TemporaryPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_text_with_the_placeholders_and_all_forms_of_the_library_is_right()
    {
        Put(
            """
            { "key": "headline.more-than.one", "text": { "de": "Mehr als ein Brief" } },
            { "key": "headline.more-than.other", "text": { "de": "Mehr als {number} Briefe" } },
            { "key": "share.appeal", "text": { "en": "{name}: one letter, one voice.", "ar": "{name}: رسالة واحدة." } }
            """);

        Assert.Empty(_pack.Lines());
    }

    [Theory]
    [InlineData("share.apeal", "en", "{name}", $"{Texts}[0].key: word-unknown")]
    [InlineData("headline.exactly", "en", "{number}", $"{Texts}[0].key: word-unknown")]
    [InlineData("share.appeal", "et", "{name}", $"{Texts}[0].text.et: word-unknown")]
    [InlineData("headline.exactly.few", "de", "{number}", $"{Texts}[0].text.de: word-unknown")]
    [InlineData("share.appeal", "en", " ", $"{Texts}[0].text.en: text-empty", $"{Texts}[0].text.en: field-missing")]
    [InlineData("share.appeal", "en", "Write!", $"{Texts}[0].text.en: field-missing")]
    [InlineData("share.appeal", "en", "{nom}: {name}", $"{Texts}[0].text.en: field-unknown")]
    [InlineData("share.appeal", "en", "{name}: {", $"{Texts}[0].text.en: text-placeholder")]
    [InlineData("share.appeal", "en", "{name} <b>", $"{Texts}[0].text.en: text-markup")]
    [InlineData("share.appeal", "en", "{name}: TODO", $"{Texts}[0].text.en: text-placeholder")]
    [InlineData("share.appeal", "en", "\\u2068{name}", $"{Texts}[0].text.en: text-direction")]
    [InlineData("share.appeal", "en", "{name}\\u2069", $"{Texts}[0].text.en: text-direction")]
    [InlineData("share.appeal", "en", "\\u202E{name}", $"{Texts}[0].text.en: text-direction")]
    [InlineData("share.appeal", "ar", "\\u2068{name}: \\u2066حتى\\u2069", $"{Texts}[0].text.ar: text-direction")]
    [InlineData("headline.exactly.other", "de", "{number} Briefe", $"{Texts}[0].text.de: member-missing", $"{Texts}[0].text.de: member-missing")]
    [InlineData("headline.exactly.other", "id", "Aksi", $"{Texts}[0].text.id: field-missing")]
    public void A_text_that_would_break_or_mislead_is_found_at_its_place(string key, string language, string text, params string[] expected)
    {
        Put($$"""{ "key": "{{key}}", "text": { "{{language}}": "{{text}}" } }""");

        Assert.Equal(expected.Select(problem => $"{Campaign} {problem}"), _pack.Lines());
    }

    [Theory]
    [InlineData("share.appeal", "ar", "{name}: حتى \\u20662022-12-31\\u2069")]
    [InlineData("share.appeal", "ar", "{name}: حتى 2022-12-31")]
    [InlineData("share.appeal", "he", "{name}: Amnesty International")]
    [InlineData("share.appeal", "de-AT", "{name}: jeder Brief zählt.")]
    [InlineData("window.days-left.other", "ja", "あと{number}日")]
    public void A_text_that_is_right_in_its_language_is_kept(string key, string language, string text)
    {
        Put($$"""{ "key": "{{key}}", "text": { "{{language}}": "{{text}}" } }""");

        Assert.Empty(_pack.Lines());
    }

    [Fact]
    public void A_key_is_given_once()
    {
        const string text = """{ "key": "window.closed", "text": { "en": "It is over" } }""";
        Put($"{text}, {text}");

        Assert.Equal([$"{Campaign} {Texts}[1].key: id-repeated"], _pack.Lines());
    }

    [Fact]
    public void An_unknown_key_suggests_the_right_one_in_the_readers_language_with_its_line()
    {
        Put("""{ "key": "headline.more-then.other", "text": { "fr": "Plus de {number} lettres" } }""");

        var found = Assert.Single(CampaignPack.Read(_pack.Folder, LanguageTag.Parse("fr")).Problems);
        Assert.Equal(_pack.At(Campaign, "'headline.more-then.other'"), $"{found.File}({found.Line},{found.Column})");
        Assert.Contains("Vouliez-vous dire headline.more-than.other", found.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("headline.more-than.one", found.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_form_is_named()
    {
        Put(
            """
            { "key": "window.days-left.one", "text": { "pl": "Został {number} dzień" } },
            { "key": "window.days-left.many", "text": { "pl": "Zostało {number} dni" } }
            """);

        Assert.All(_pack.Read().Problems, found => Assert.Contains("window.days-left.few", found.Problem.Message, StringComparison.Ordinal));
        Assert.Equal(2, _pack.Lines().Length);
    }

    [Fact]
    public void Own_words_are_not_texts_to_be_translated()
    {
        Put("""{ "key": "window.closed", "text": { "en": "It is over" } }""");

        Assert.DoesNotContain("texts", $"{TranslationReport.Of(CampaignPack.Load(_pack.Folder))}", StringComparison.Ordinal);
    }

    private void Put(string texts) => _pack.Write(
        Campaign, _pack.Text(Campaign).Replace("\"window\": {", $"\"texts\": [{texts}],\n      \"window\": {{", StringComparison.Ordinal));
}
