using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class CountryNameTests
{
    /// <summary>Every code that ISO 3166-1 has assigned.</summary>
    internal const string Assigned =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD " +
        "CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF " +
        "GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN " +
        "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
        "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI " +
        "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI " +
        "VN VU WF WS YE YT ZA ZM ZW";

    public static TheoryData<string> Languages { get; } =
    [
        .. typeof(Campaign).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("country-names/", StringComparison.Ordinal))
            .Select(name => name["country-names/".Length..]),
    ];

    [Theory]
    [InlineData("CU", "en", "Cuba")]
    [InlineData("CM", "fr", "Cameroun")]
    [InlineData("GB", "es", "Reino Unido")]
    [InlineData("RU", "ar", "روسيا")]
    [InlineData("FR", "de", "Frankreich")]
    [InlineData("ZA", "pt", "África do Sul")]
    [InlineData("CU", "ru", "Куба")]
    [InlineData("CI", "it", "Costa d’Avorio")]
    [InlineData("DE", "nl", "Duitsland")]
    [InlineData("DE", "pl", "Niemcy")]
    [InlineData("FI", "sv", "Finland")]
    [InlineData("EG", "tr", "Mısır")]
    [InlineData("EG", "el", "Αίγυπτος")]
    public void A_country_is_called_what_readers_of_the_language_call_it(string country, string language, string expected) => Assert.Equal(
        new LocalizedString(LanguageTag.Parse(language), expected), CountryCode.Parse(country).NameIn(LanguageTag.Parse(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_assigned_code_has_a_name_of_its_own(string language)
    {
        var tag = LanguageTag.Parse(language);
        var names = Assigned.Split(' ').Select(code => CountryCode.Parse(code).NameIn(tag)).ToArray();

        Assert.Equal(249, names.Length);
        Assert.All(names, name => Assert.Equal(tag, name.Language));
        Assert.All(names, name => Assert.True(name.Text.Length > 0 && name.Text.Trim() == name.Text && !Assigned.Contains(name.Text, StringComparison.Ordinal)));
        Assert.Distinct(names);
        using var file = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream($"country-names/{language}")!);
        Assert.Contains("Unicode", file.RootElement.GetProperty("provenance").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Countries_have_names_in_every_language_of_messages_and_letters() => Assert.Superset(
        MessageLanguages.All.Concat(LetterLanguages.All).Select(language => language.ToString()).ToHashSet(),
        Languages.Select(row => row.Data).ToHashSet());

    [Theory]
    [InlineData("fr-CA", "fr", "Royaume-Uni")]
    [InlineData("sw", "en", "United Kingdom")]
    [InlineData("und", "en", "United Kingdom")]
    public void A_name_that_is_missing_in_a_language_says_which_one_stands_in(string reader, string language, string expected) =>
        Assert.Equal(
            new LocalizedString(LanguageTag.Parse(language), expected), CountryCode.Parse("GB").NameIn(LanguageTag.Parse(reader)));

    [Theory]
    [InlineData("HK", "en", "Hong Kong")]
    [InlineData("HK", "de", "Hongkong")]
    [InlineData("MO", "fr", "Macao")]
    [InlineData("PS", "es", "Palestina")]
    [InlineData("TW", "en", "Taiwan")]
    public void A_territory_goes_by_its_own_name(string country, string language, string expected) =>
        Assert.Equal(expected, CountryCode.Parse(country).NameIn(LanguageTag.Parse(language)).Text);

    [Theory]
    [InlineData("QQ")]
    [InlineData("ZZ")]
    public void A_code_without_a_name_is_its_own_in_no_language(string code) =>
        Assert.Equal(new LocalizedString(default, code), CountryCode.Parse(code).NameIn(LanguageTag.Parse("fr")));
}
