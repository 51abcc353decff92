using CsCheck;

namespace WriteForRights.Tests;

public sealed class EnvelopeBlockTests
{
    private static readonly CountryCode Britain = CountryCode.Parse("GB");
    private static readonly CountryCode Germany = CountryCode.Parse("DE");
    private static readonly LanguageTag German = LanguageTag.Parse("de");

    private static readonly PostalAddress Havana = new()
    {
        Lines = ["Calle Ejemplo 6", "Plaza del Ejemplo"],
        Locality = "La Habana",
        PostalCode = "10400",
        Country = CountryCode.Parse("CU"),
    };

    private static readonly PostalAddress Full = Havana with
    {
        Lines = ["1 Street"],
        Locality = "Town",
        Region = "Region",
        PostalCode = "p1",
    };

    /// <summary>The layouts of the world: what stands below the street, / between lines.</summary>
    public static TheoryData<string, string> Layouts { get; } = new()
    {
        { "CU DE CM SN PL TR AR ES MY XK QQ", "p1 Town/Region" },
        { "FR RE GF GP MQ YT PM BL MF WF NC TF MC", "p1 TOWN/Region" },
        { "IT SM VA PF UY", "p1 TOWN REGION" },
        { "AD", "p1 Town Region" },
        { "MX", "p1 Town, Region" },
        { "US PR GU VI AS MP UM FM MH PW", "TOWN REGION p1" },
        { "AU CA CX CC NF HM", "TOWN REGION P1" },
        { "NZ CK SG SA IN NG IL BM LS", "Town p1/Region" },
        { "PG", "Town p1 Region" },
        { "LV MM", "Town, p1/Region" },
        { "GT SV", "p1-Town/Region" },
        { "PK", "Town-p1/Region" },
        { "BD", "Town - p1/Region" },
        { "BR", "Town-Region/p1" },
        { "CO BS HN IQ KN", "Town, Region/p1" },
        { "VE", "Town p1, Region" },
        { "GB JE GG IM GI VG FK GS IO PN SH TC", "TOWN/Region/P1" },
        { "RU UA IE HK EG ZA KE KR AI MS", "Town/Region/p1" },
        { "ID TH VN KY", "Town/Region p1" },
        { "AM EC MU OM", "p1/Town/Region" },
        { "NI", "p1/Town, Region" },
        { "KI", "Region/Town p1" },
        { "MN", "Region Town/p1" },
        { "DK FO GL NO SJ FI AX CH LI EH PS", "p1 Town/Region" },
        { "CN", "Town/Region, p1" },
        { "JP", "Town, Region/p1" },
        { "TW SO", "Town, Region p1" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_lines_follow_the_country_of_destination(string countries, string expected) => Assert.All(
        countries.Split(' ').Select(CountryCode.Parse),
        country => Assert.Equal(["A. Example", "1 Street", .. expected.Split('/')], Domestic(Full with { Country = country })));

    [Theory]
    [InlineData("US", "Town", null, "p1", "TOWN p1")]
    [InlineData("US", null, "Region", "p1", "REGION p1")]
    [InlineData("US", "Town", "Region", null, "TOWN REGION")]
    [InlineData("VE", "Town", "Region", null, "Town, Region")]
    [InlineData("VE", "Town", null, "p1", "Town p1")]
    [InlineData("PK", "Town", null, null, "Town")]
    [InlineData("PK", null, null, "p1", "p1")]
    [InlineData("BR", null, "Region", null, "Region")]
    [InlineData("MX", "Town", null, "p1", "p1 Town")]
    [InlineData("GB", "Town", null, null, "TOWN")]
    [InlineData("CU", null, null, null, null)]
    public void A_part_that_is_missing_leaves_no_trace(string country, string? town, string? region, string? postcode, string? expected) =>
        Assert.Equal(
            expected is null ? ["A. Example", "1 Street"] : ["A. Example", "1 Street", expected],
            Domestic(Full with { Country = CountryCode.Parse(country), Locality = town, Region = region, PostalCode = postcode }));

    [Fact]
    public void An_address_in_a_script_of_east_asia_goes_from_the_large_to_the_small()
    {
        Assert.Equal(
            ["〒000-0000", "東京都例区", "例町1-1", "例 太郎", "JAPAN"],
            Lines(["例 太郎"], Address("JP", "例町1-1", "例区", "東京都", "000-0000"), "GB", "en"));
        Assert.Equal(
            ["東京都例区", "例町1-1", "A. Example", "JAPAN"], Lines(["A. Example"], Address("JP", "例町1-1", "例区", "東京都", null), "GB", "en"));
        Assert.Equal(["例町1-1", "A. Example"], Domestic(Address("JP", "例町1-1", null, null, null)));
        Assert.Equal(
            ["서울특별시 예구", "예로 1", "홍길동", "00000", "SÜDKOREA"],
            Lines(["홍길동"], Address("KR", "예로 1", "예구", "서울특별시", "00000"), "DE", "de"));
        Assert.Equal(
            ["000000", "例省例市", "例路1号", "示例", "CHINA"],
            Lines(["示例"], Address("CN", "例路1号", "例市", "例省", "000000"), "GB", "en"));
        Assert.Equal(
            ["例區例鎮", "例街1號", "示例", "ГОНКОНГ"], Lines(["示例"], Address("HK", "例街1號", "例鎮", "例區", null), "RU", "ru"));
    }

    [Fact]
    public void It_is_the_address_that_decides_on_the_order_not_the_name() => Assert.Equal(
        ["例 太郎", "1-1 Example", "Town, Region", "p1", "JAPAN"],
        Lines(["例 太郎"], Address("JP", "1-1 Example", "Town", "Region", "p1"), "GB", "en"));

    [Fact]
    public void Elsewhere_such_a_script_changes_nothing() => Assert.Equal(
        ["A. Example", "例街1號", "p1 Town", "KUBA"], Lines(["A. Example"], Address("CU", "例街1號", "Town", null, "p1"), "DE", "de"));

    [Theory]
    [InlineData("えエ")]
    [InlineData("ㄅ")]
    [InlineData("㐀")]
    [InlineData("\uF900")]
    [InlineData("\u3131")]
    [InlineData("힣")]
    [InlineData("鿿")]
    public void Every_letter_of_these_scripts_counts(string town) => Assert.Equal(
        [town, "1 Street", "A. Example"], Domestic(Address("JP", "1 Street", town, null, null)));

    [Fact]
    public void The_country_is_left_out_at_home_and_where_there_is_none()
    {
        Assert.Equal(["A. Example", "Calle Ejemplo 6", "Plaza del Ejemplo", "10400 La Habana"], Lines(["A. Example"], Havana, "CU", "es"));
        Assert.Equal("10400 La Habana", Lines(["A. Example"], Havana with { Country = default }, "CU", "es")[^1]);
        Assert.Equal("10400 La Habana", Lines(["A. Example"], Havana with { Country = default }, null, "es")[^1]);
        Assert.Equal("CUBA", Lines(["A. Example"], Havana, null, "es")[^1]);
    }

    [Theory]
    [InlineData("Großdorf", "GROSSDORF")]
    [InlineData("İzmir ılıca", "İZMIR ILICA")]
    [InlineData("Άνω Έλος Ήρα Ίος Όρος Ύδρα Ώρα", "ΑΝΩ ΕΛΟΣ ΗΡΑ ΙΟΣ ΟΡΟΣ ΥΔΡΑ ΩΡΑ")]
    [InlineData("άέήίόύώΐΰϊϋς", "ΑΕΗΙΟΥΩΪΫΪΫΣ")]
    [InlineData("თბილისი", "თბილისი")]
    [InlineData("e\u0301cole", "ÉCOLE")]
    [InlineData("القاهرة", "القاهرة")]
    [InlineData("北京", "北京")]
    public void Capitals_are_those_of_the_script(string town, string expected) =>
        Assert.Equal(["A. Example", "1 Street", expected], Domestic(Address("FR", "1 Street", town, null, null)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void Capitals_do_not_depend_on_the_machines_language(string culture) => Culture.In(culture, () =>
        Assert.Equal(["A. Example", "1 Street", "p1 MINI I"], Domestic(Address("FR", "1 Street", "mini i", null, "p1"))));

    [Fact]
    public void A_line_stays_one_line_and_a_blank_one_is_none()
    {
        var address = Address("CU", "", " La\u2028Habana", "\u0085", " ") with { Lines = ["1\r\nExample\tStreet ", "", " "] };

        Assert.Equal(
            ["A. Example", "1 Example Street", "La Habana", "CUBA"],
            Lines(["A.  Example", "\u2029", ""], address, "GB", "en"));
    }

    [Fact]
    public void A_target_has_its_name_office_and_organisation_above_in_its_own_language()
    {
        var target = LetterTargets.Minister with
        {
            OfficialName = "A. Example",
            Organisation = new([new(LanguageTag.English, "Ministry"), new(LetterTargets.French, "Ministère")]),
        };

        Assert.Equal(
            "A. Example\nMinister of Examples\nMinistry\nCalle Ejemplo 6\nPlaza del Ejemplo\n10400 La Habana\nCUBA",
            EnvelopeBlock.Of(target, Havana, Britain, LanguageTag.English).Reveal());
        Assert.Equal(
            "A. Example\nMinistre des exemples\nMinistère\nCalle Ejemplo 6\nPlaza del Ejemplo\n10400 La Habana\nCUBA",
            EnvelopeBlock.Of(target with { Language = LetterTargets.French }, Havana, Britain, LanguageTag.English).Reveal());
        Assert.Equal(
            "Ministre des exemples\nCalle Ejemplo 6\nPlaza del Ejemplo\n10400 La Habana\nKUBA",
            EnvelopeBlock.Of(target with { Language = LetterTargets.French, OfficialName = null, Organisation = null }, Havana, Germany, German)
                .Reveal());
    }

    [Fact]
    public void A_copy_has_its_office_and_organisation_above()
    {
        var copy = new CopyTo
        {
            Office = LetterTargets.Minister.Office,
            Organisation = new(LanguageTag.English, "Embassy"),
            Source = SourceId.Parse("press-release"),
        };

        Assert.Equal(
            "Ministre des exemples\nEmbassy\nCalle Ejemplo 6\nPlaza del Ejemplo\n10400 La Habana",
            EnvelopeBlock.Of(copy, Havana, Havana.Country, LetterTargets.French).Reveal());
    }

    [Fact]
    public void Lines_that_may_not_fit_a_window_are_told_and_not_cut()
    {
        var fits = new string('x', EnvelopeBlock.LineWidth);
        var envelope = EnvelopeBlock.Of(
            ["A. Example", fits + "x", fits, string.Concat(Enumerable.Repeat("e\u0323", EnvelopeBlock.LineWidth))],
            Havana, Britain, LanguageTag.English);

        Assert.Equal([1], envelope.LongLines);
        Assert.Equal(fits + "x", envelope.Lines[1].Reveal());
        Assert.Equal(38, EnvelopeBlock.LineWidth);
    }

    [Fact]
    public void Two_envelopes_are_equal_when_their_lines_are_and_neither_prints_them()
    {
        var envelope = EnvelopeBlock.Of(["A. Example"], Havana, Britain, LanguageTag.English);

        Assert.Equal(envelope, EnvelopeBlock.Of(["A. Example"], Havana, null, LanguageTag.English));
        Assert.NotEqual(envelope, EnvelopeBlock.Of(["B. Example"], Havana, Britain, LanguageTag.English));
        Assert.Equal("(envelope)", envelope.ToString());
    }

    [Fact]
    public void Every_part_is_printed_once_and_nothing_else_wherever_the_letter_goes() => Gen.Select(
        Gen.OneOf(CountryNameTests.Assigned.Split(' ')), Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Sample((code, native, a, b, c) =>
        {
            var script = native ? "例" : "x";
            string?[] parts = [script + "1", a ? script + "2" : null, b ? script + "3" : null, c ? script + "4" : null];
            var country = CountryCode.Parse(code);
            var lines = Domestic(Address(code, parts[0]!, parts[1], parts[2], parts[3]));

            // Marks between parts aside, the characters are those of the parts and the name.
            var printed = string.Concat(lines).ToLowerInvariant().Where(character => character is not (' ' or ',' or '-' or '〒')).Order();
            Assert.Equal(("a.example" + string.Concat(parts)).Order(), printed);
            Assert.All(lines, line => Assert.True(line.Trim(' ', ',', '-') == line && line != "〒"));
            Assert.Equal([.. lines, .. EnvelopeBlock.Of([], new() { Lines = [], Country = country }, null, default).Lines.Select(Reveal)],
                Lines(["A. Example"], Address(code, parts[0]!, parts[1], parts[2], parts[3]), null, "en"));
        });

    private static PostalAddress Address(string country, string line, string? town, string? region, string? postcode) => new()
    {
        Lines = [line],
        Locality = town,
        Region = region,
        PostalCode = postcode,
        Country = CountryCode.Parse(country),
    };

    private static string[] Domestic(PostalAddress address) => Lines(["A. Example"], address, address.Country.ToString(), "en");

    private static string[] Lines(ValueList<PersonalText> recipient, PostalAddress address, string? sender, string language) =>
    [
        .. EnvelopeBlock.Of(recipient, address, sender is null ? null : CountryCode.Parse(sender), LanguageTag.Parse(language))
            .Lines.Select(Reveal),
    ];

    private static string Reveal(PersonalText line) => line.Reveal();
}
