using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class KnownCountryTests
{
    private const string IsoCodes = "/usr/share/iso-codes/json/iso_3166-1.json";

    private static readonly string[] Pairs =
        [.. Enumerable.Range('A', 26).SelectMany(first => Enumerable.Range('A', 26).Select(second => $"{(char)first}{(char)second}"))];

    /// <summary>A code of no country, and what its message names; <c>null</c> if it names none.</summary>
    public static TheoryData<string, string?> Unknown { get; } = new()
    {
        // Reserved, or in use elsewhere.
        { "UK", "GB" }, { "EL", "GR" }, { "AC", "SH" }, { "CP", "FR" }, { "CQ", "GG" }, { "DG", "IO" }, { "EA", "ES" }, { "FX", "FR" },
        { "IC", "ES" }, { "XI", "GB" }, { "SF", "FI" }, { "EU", null }, { "EZ", null }, { "UN", null },

        // Of countries that are no more.
        { "AN", "BQ, CW, SX" }, { "BU", "MM" }, { "CS", "CZ, SK, RS, ME" }, { "DD", "DE" }, { "TP", "TL" }, { "YU", "RS, ME" },
        { "ZR", "CD" }, { "VD", "VN" }, { "YD", "YE" }, { "SU", null },

        // Of languages.
        { "JA", "JP" }, { "DA", "DK" }, { "KO", "KR" }, { "ZH", "CN" }, { "EN", "GB" }, { "FA", "IR" }, { "HE", "IL" }, { "UR", "PK" },
        { "SW", "KE, TZ" }, { "TA", "IN, LK, SH" }, { "EO", null }, { "KU", null },

        // Of the private use, and of nobody.
        { "XK", null }, { "AA", null }, { "QM", null }, { "XX", null }, { "ZZ", null }, { "BC", null },
    };

    [Fact]
    public void Known_is_the_list_that_Debian_has_of_ISO_3166_1()
    {
        Assert.SkipUnless(File.Exists(IsoCodes), $"The package iso-codes is not installed: there is no {IsoCodes}.");
        using var list = JsonDocument.Parse(File.ReadAllBytes(IsoCodes));

        Assert.Equal(
            list.RootElement.GetProperty("3166-1").EnumerateArray().Select(country => country.GetProperty("alpha_2").GetString()).Order(StringComparer.Ordinal),
            CountryCode.Known.Select(country => country.ToString()));
    }

    [Fact]
    public void Of_all_pairs_of_letters_249_are_known()
    {
        Assert.Equal(249, CountryCode.Known.Count);
        Assert.Equal(CountryCode.Known, Pairs.Select(CountryCode.Parse).Where(country => country.IsKnown));
        Assert.True(CountryCode.Parse("gb").IsKnown);
        Assert.False(default(CountryCode).IsKnown);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_code_of_no_country_is_not_known_and_names_what_is_probably_meant(string code, string? meant)
    {
        var country = CountryCode.Parse(code);

        Assert.False(country.IsKnown);
        Assert.Equal(meant, country.Meaning);
    }

    [Fact]
    public void What_is_meant_by_an_unknown_code_is_known_and_a_known_code_means_nothing_else() => Assert.All(
        Pairs.Select(CountryCode.Parse).Where(country => country.Meaning is not null),
        country =>
        {
            Assert.False(country.IsKnown, $"{country}");
            Assert.All(country.Meaning!.Split(", "), meant => Assert.True(CountryCode.Parse(meant).IsKnown, meant));
        });

    [Theory]
    [InlineData("en", "UK", "UK is not a country code of ISO 3166-1. Did you mean GB?")]
    [InlineData("en", "XX", "XX is not a country code of ISO 3166-1.")]
    [InlineData("de", "EL", "EL ist kein Länderkürzel nach ISO 3166-1. Meinten Sie GR?")]
    [InlineData("ja", "JA", "JAは、ISO 3166-1の国コードではありません。もしかして：JP")]
    public void The_message_says_which_code_and_what_is_probably_meant(string reader, string code, string expected) => Assert.Equal(
        expected,
        Assert.Single(new SupporterValidator().Check(new() { Country = CountryCode.Parse(code) }, LanguageTag.Parse(reader))).Message);

    [Fact]
    public void Every_known_country_has_a_name_in_every_language() => Assert.All(MessageLanguages.All, language => Assert.All(
        CountryCode.Known, country => Assert.Equal(language, country.NameIn(language).Language)));

    [Theory]
    [InlineData("UK")]
    [InlineData("XK")]
    public void A_record_with_an_unknown_country_survives_a_round_trip(string code)
    {
        var action = Campaign2022.Letter() with { Country = CountryCode.Parse(code) };

        Assert.Equal(action, JsonSerializer.Deserialize<ActionRecord>(JsonSerializer.Serialize(action, TextTypes.Wire), TextTypes.Wire));
    }

    /// <summary>Of a letter in a language that has no name for the code, nothing is said of languages.</summary>
    [Theory]
    [InlineData("UK")]
    [InlineData("XK")]
    [InlineData("ZZ")]
    public void An_appeal_from_an_unknown_country_is_refused_at_the_country(string code)
    {
        var country = CountryCode.Parse(code);
        var sender = Letters.Sender with { Country = country };
        var address = Letters.Sender with { Country = null, Address = Letters.Sender.Address! with { Country = country } };

        Assert.Equal(["$.sender.country: country-unknown"], Letters.Case.Problems(Letters.Request with { Sender = sender }));
        Assert.Equal(["$.sender.address.country: country-unknown"], Letters.Case.Problems(Letters.Request with { Sender = address }));
    }

    [Fact]
    public void An_envelope_from_an_unknown_country_or_to_one_has_the_line_of_the_country()
    {
        var address = new PostalAddress { Lines = ["1 Example Street"], Country = CountryCode.Parse("GB") };

        Assert.Equal("UNITED KINGDOM", LastLine(address, "UK"));
        Assert.Equal("UK", LastLine(address with { Country = CountryCode.Parse("UK") }, "GB"));
        Assert.Equal("1 Example Street", LastLine(address, "GB"));
    }

    private static string LastLine(PostalAddress address, string sender) =>
        EnvelopeBlock.Of(["A. Example"], address, CountryCode.Parse(sender), LanguageTag.English).Lines[^1].Reveal();
}
