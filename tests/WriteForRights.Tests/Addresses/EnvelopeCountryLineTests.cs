namespace WriteForRights.Tests;

/// <summary>The last line of an envelope: whether there is one, and in which language.</summary>
public sealed class EnvelopeCountryLineTests
{
    // In these countries the posts read none of the library's languages.
    private const string WithoutLanguage = "AL AM AQ AZ BD BN BT EE ET GE KH LA LT LV MK MM MN MV MY NP RS TM UZ XK";

    [Theory]
    [InlineData("US", "PR")]
    [InlineData("US", "FM")]
    [InlineData("GU", "VI")]
    [InlineData("FR", "GP")]
    [InlineData("FR", "NC")]
    [InlineData("FR", "MC")]
    [InlineData("FR", "AD")]
    [InlineData("GP", "RE")]
    [InlineData("ES", "AD")]
    [InlineData("GB", "JE")]
    [InlineData("GB", "IM")]
    [InlineData("JE", "GG")]
    [InlineData("AU", "NF")]
    [InlineData("CH", "LI")]
    [InlineData("IT", "VA")]
    [InlineData("SM", "VA")]
    [InlineData("NO", "SJ")]
    [InlineData("FI", "AX")]
    public void Inside_one_postal_area_there_is_no_country(string one, string other)
    {
        Assert.Equal(["1 Street", "p1"], Lines(one, other).Select(line => line.Replace('P', 'p')));
        Assert.Equal(["1 Street", "p1"], Lines(other, one).Select(line => line.Replace('P', 'p')));
    }

    [Theory]
    [InlineData("ES", "FR", "FRANCIA")]
    [InlineData("GB", "GI", "GIBRALTAR")]
    [InlineData("GB", "FK", "FALKLAND ISLANDS")]
    [InlineData("GB", "VG", "BRITISH VIRGIN ISLANDS")]
    [InlineData("GB", "IE", "IRELAND")]
    [InlineData("DK", "FO", "FÆRØERNE")]
    [InlineData("DK", "GL", "GRØNLAND")]
    [InlineData("NL", "CW", "CURAÇAO")]
    [InlineData("NZ", "CK", "COOK ISLANDS")]
    [InlineData("CN", "HK", "香港")]
    [InlineData("US", "GB", "UNITED KINGDOM")]
    [InlineData("PR", "GP", "GUADALUPE")]
    public void Between_two_areas_there_is_one(string sender, string country, string expected) => Assert.Equal(expected, Lines(country, sender)[^1]);

    [Theory]
    [InlineData("CU", "GB", "en", "CUBA")]
    [InlineData("CU", "DE", "de", "KUBA")]
    [InlineData("CU", "AT", "de-AT", "KUBA")]
    [InlineData("US", "SN", "fr", "ÉTATS-UNIS")]
    [InlineData("CU", "RU", "ru", "КУБА")]
    [InlineData("GB", "TR", "tr", "BİRLEŞİK KRALLIK")]
    [InlineData("EG", "TR", "tr", "MISIR")]
    [InlineData("GB", "GR", "el", "ΗΝΩΜΕΝΟ ΒΑΣΙΛΕΙΟ")]
    [InlineData("UA", "CY", "el", "ΟΥΚΡΑΝΙΑ")]
    [InlineData("CU", "EG", "ar", "كوبا")]
    [InlineData("DE", "JP", "ja", "ドイツ")]
    [InlineData("DE", "BE", "nl", "DUITSLAND")]
    [InlineData("DE", "BE", "fr", "ALLEMAGNE")]
    [InlineData("DE", "CA", "fr-CA", "ALLEMAGNE")]
    [InlineData("DE", "FI", "sv", "TYSKLAND")]
    [InlineData("DE", "NO", "nn", "TYSKLAND")]
    [InlineData("DE", "ES", "ca", "ALEMANYA")]
    [InlineData("QQ", "GB", "en", "QQ")]
    public void The_country_is_in_the_senders_language_if_their_country_has_it(string country, string sender, string language, string expected) =>
        Assert.Equal(expected, Lines(country, sender, language)[^1]);

    [Theory]
    [InlineData("DE", "GB", "ar", "GERMANY")]
    [InlineData("DE", "GB", "fr", "GERMANY")]
    [InlineData("CH", "DE", "en", "SCHWEIZ")]
    [InlineData("DE", "SN", "tr", "ALLEMAGNE")]
    [InlineData("DE", "FR", "de", "ALLEMAGNE")]
    [InlineData("DE", "JP", "en", "ドイツ")]
    [InlineData("DE", "TW", "zh-Hans", "德國")]
    [InlineData("DE", "CN", "zh-Hant", "德国")]
    [InlineData("RO", "PT", "pt-BR", "ROMÉNIA")]
    [InlineData("RO", "BR", "pt", "ROMÊNIA")]
    [InlineData("DE", "IN", "de", "GERMANY")]
    [InlineData("DE", "UA", "ru", "НІМЕЧЧИНА")]
    [InlineData("DE", "IL", "en", "גרמניה")]
    [InlineData("DE", "GB", "sw", "GERMANY")]
    [InlineData("DE", "MX", "sw", "ALEMANIA")]
    [InlineData("DE", "HK", "sw", "德國")]
    public void Otherwise_it_is_in_the_main_language_of_the_senders_country(string country, string sender, string language, string expected) =>
        Assert.Equal(expected, Lines(country, sender, language)[^1]);

    [Theory]
    [InlineData("GE", "ru", "GERMANY")]
    [InlineData("GE", "en", "GERMANY")]
    [InlineData("GE", "fr-CH", "ALLEMAGNE")]
    [InlineData("MY", "id", "GERMANY")]
    [InlineData("EE", "et", "GERMANY")]
    [InlineData("QQ", "de", "GERMANY")]
    public void Where_the_library_has_none_of_its_languages_it_is_in_french_or_english(string sender, string language, string expected) =>
        Assert.Equal(expected, Lines("DE", sender, language)[^1]);

    [Fact]
    public void Every_country_has_languages_or_is_known_to_have_none_of_ours() => Assert.All(
        CountryNameTests.Assigned.Split(' '),
        sender =>
        {
            var country = CountryCode.Parse(sender);
            var languages = PostLanguages.Of(country);
            Assert.Equal(WithoutLanguage.Split(' ').Contains(sender), languages.Count == 0);
            Assert.All(languages, language => Assert.Contains(language, MessageLanguages.All));
            Assert.All(languages, language => Assert.Equal(language, PostLanguages.Of(country, language)));
        });

    [Fact]
    public void A_letters_return_address_ends_in_a_language_of_the_senders_country()
    {
        var home = new PostalAddress { Lines = ["Musterweg 1"], Locality = "Musterstadt", PostalCode = "12345", Country = CountryCode.Parse("DE") };
        var sender = new Supporter { Name = "A. Example", Address = home, Language = LanguageTag.Parse("de") };

        var html = Letters.Case.With("x").Compose(Letters.Request with { Sender = sender }).ToHtml(LetterPaper.A4).Html.Reveal();

        Assert.Contains("DEUTSCHLAND", html, StringComparison.Ordinal);
        Assert.DoesNotContain("GERMANY", html, StringComparison.Ordinal);
    }

    private static string[] Lines(string country, string sender, string language = "und") =>
    [
        .. EnvelopeBlock.Of(
            [],
            new() { Lines = ["1 Street"], PostalCode = "p1", Country = CountryCode.Parse(country) },
            CountryCode.Parse(sender),
            LanguageTag.Parse(language)).Lines.Select(line => line.Reveal()),
    ];
}
