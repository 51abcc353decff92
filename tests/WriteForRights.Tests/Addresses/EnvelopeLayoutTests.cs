namespace WriteForRights.Tests;

/// <summary>Envelopes of territories, of large cities and in native scripts.</summary>
public sealed class EnvelopeLayoutTests
{
    [Theory]
    [InlineData("JE", "St Helier", null, "JE1 1AA", "ST HELIER/JE1 1AA")]
    [InlineData("GG", "St Peter Port", null, "GY1 1AA", "ST PETER PORT/GY1 1AA")]
    [InlineData("IM", "Douglas", "Isle of Man", "im1 1aa", "DOUGLAS/Isle of Man/IM1 1AA")]
    [InlineData("GI", "Gibraltar", null, "GX11 1AA", "GIBRALTAR/GX11 1AA")]
    [InlineData("VG", "Road Town", "Tortola", "VG1110", "ROAD TOWN/Tortola/VG1110")]
    [InlineData("FK", "Stanley", null, "FIQQ 1ZZ", "STANLEY/FIQQ 1ZZ")]
    [InlineData("FM", "Kolonia", "FM", "96941", "KOLONIA FM 96941")]
    [InlineData("MH", "Majuro", "MH", "96960", "MAJURO MH 96960")]
    [InlineData("PW", "Koror", "PW", "96940", "KOROR PW 96940")]
    [InlineData("PR", "San Juan", "PR", "00901", "SAN JUAN PR 00901")]
    [InlineData("NF", "Kingston", "NSW", "2899", "KINGSTON NSW 2899")]
    [InlineData("MC", "Monaco", null, "98000", "98000 MONACO")]
    [InlineData("PF", "Papeete", "Tahiti", "98714", "98714 PAPEETE TAHITI")]
    [InlineData("NC", "Nouméa", null, "98800", "98800 NOUMÉA")]
    [InlineData("SM", "San Marino", null, "47890", "47890 SAN MARINO")]
    [InlineData("LI", "Vaduz", null, "9490", "9490 Vaduz")]
    [InlineData("SJ", "Longyearbyen", null, "9170", "9170 Longyearbyen")]
    public void A_territory_has_the_layout_of_the_post_that_serves_it(string country, string town, string? region, string code, string expected) =>
        Assert.Equal(["A. Example", "1 Example Street", .. expected.Split('/')], Domestic(Address(country, "1 Example Street", town, region, code)));

    [Fact]
    public void In_Hungary_and_Iran_the_street_is_below_the_town()
    {
        Assert.Equal(["A. Example", "Budapest", "Példa utca 1", "1000"], Domestic(Address("HU", "Példa utca 1", "Budapest", null, "1000")));
        Assert.Equal(
            ["A. Example", "Pest", "Példaváros", "Példa utca 1", "1000"], Domestic(Address("HU", "Példa utca 1", "Példaváros", "Pest", "1000")));
        Assert.Equal(
            ["A. Example", "تهران", "خیابان نمونه ۱", "1234567890"], Domestic(Address("IR", "خیابان نمونه ۱", "تهران", "تهران", "1234567890")));
        Assert.Equal(["A. Example", "فارس", "شیراز", "خیابان نمونه ۱"], Domestic(Address("IR", "خیابان نمونه ۱", "شیراز", "فارس", null)));
    }

    [Theory]
    [InlineData("IR", "Tehran", "tehran", "Tehran/1 Street/p1")]
    [InlineData("EG", "Cairo", "Cairo", "1 Street/Cairo/p1")]
    [InlineData("AT", "Wien", "WIEN", "1 Street/p1 Wien")]
    [InlineData("MX", "Oaxaca", "Oaxaca", "1 Street/p1 Oaxaca")]
    [InlineData("JP", "Kyoto", "Kyoto", "1 Street/Kyoto/p1")]
    [InlineData("KR", "Seoul", "Seoul", "1 Street/Seoul/p1")]
    [InlineData("US", "New York", "New York", "1 Street/NEW YORK NEW YORK p1")]
    [InlineData("CA", "Québec", "Québec", "1 Street/QUÉBEC QUÉBEC P1")]
    [InlineData("BR", "São Paulo", "São Paulo", "1 Street/São Paulo-São Paulo/p1")]
    public void A_city_that_is_its_own_region_is_printed_once_unless_the_post_wants_both(string country, string town, string region, string expected) =>
        Assert.Equal(["A. Example", .. expected.Split('/')], Domestic(Address(country, "1 Street", town, region, "p1")));

    [Theory]
    [InlineData("CN", "100000/例省例市/例路1号/示例部/司法部長/示例")]
    [InlineData("TW", "100000/例省例市/例路1号/示例部/司法部長/示例")]
    [InlineData("HK", "例省例市/例路1号/示例部/司法部長/示例/100000")]
    [InlineData("MO", "例省例市/例路1号/示例部/司法部長/示例/100000")]
    [InlineData("JP", "〒100000/例省例市/例路1号/示例部/司法部長/示例")]
    [InlineData("KR", "例省 例市/例路1号/示例部/司法部長/示例/100000")]
    public void A_block_in_a_native_script_is_turned_round_as_a_whole(string country, string expected) => Assert.Equal(
        expected.Split('/'), Lines(["示例", "司法部長", "示例部"], Address(country, "例路1号", "例市", "例省", "100000"), country));

    [Fact]
    public void So_are_the_blocks_of_targets_copies_and_routes()
    {
        var chinese = LanguageTag.Parse("zh-Hans");
        var address = Address("CN", "例路1号", "例市", "例省", "100000");
        var target = LetterTargets.Minister with
        {
            OfficialName = "示例",
            Office = new(chinese, "司法部長"),
            Organisation = new(chinese, "示例部"),
            Language = chinese,
        };
        var copy = new CopyTo { Office = target.Office, Organisation = target.Organisation, Source = SourceId.Parse("press-release") };
        var route = new SolidarityRoute
        {
            Kind = SolidarityRouteKind.CareOf,
            CareOf = "示例部",
            Recipient = "示例",
            Address = address,
            Source = SourceId.Parse("press-release"),
        };

        Assert.Equal(["示例部", "司法部長", "示例"], Below(EnvelopeBlock.Of(target, address, address.Country, chinese)));
        Assert.Equal(["示例部", "司法部長"], Below(EnvelopeBlock.Of(copy, address, address.Country, chinese)));
        Assert.Equal(["c/o 示例部", "示例"], Below(route.EnvelopeFrom(address.Country, chinese)));

        static string[] Below(EnvelopeBlock envelope) => [.. envelope.Lines.Skip(3).Select(line => line.Reveal())];
    }

    [Fact]
    public void An_address_in_latin_letters_keeps_name_office_and_organisation_above() => Assert.Equal(
        ["示例", "司法部長", "示例部", "1-1 Example", "Town", "Region, p1"],
        Lines(["示例", "司法部長", "示例部"], Address("CN", "1-1 Example", "Town", "Region", "p1"), "CN"));

    [Theory]
    [InlineData("JP", "1-1 Example (例町)", "Example Town 例市", "Region", "A. Example/1-1 Example (例町)/Example Town 例市, Region/100-0001")]
    [InlineData("JP", "1-1 Example", "例市", "Region", "A. Example/1-1 Example/例市, Region/100-0001")]
    [InlineData("JP", "Example Building 5", "例市", "東京都", "〒100-0001/東京都例市/Example Building 5/A. Example")]
    [InlineData("JP", "例ビル A1", "例市", "東京都", "〒100-0001/東京都例市/例ビル A1/A. Example")]
    public void The_script_of_most_parts_turns_an_address_round(string country, string line, string town, string region, string expected) =>
        Assert.Equal(expected.Split('/'), Domestic(Address(country, line, town, region, "100-0001")));

    [Theory]
    [InlineData("100-0001")]
    [InlineData("〒100-0001")]
    public void The_mark_of_the_japanese_post_is_printed_once(string code) =>
        Assert.Equal("〒100-0001", Domestic(Address("JP", "例町1-1", "例区", "東京都", code))[0]);

    [Fact]
    public void An_address_in_kana_of_half_width_is_a_native_one() =>
        Assert.Equal(["ﾄｳｷｮｳﾄﾚｲｸ", "1-1", "A. Example"], Domestic(Address("JP", "1-1", "ﾚｲｸ", "ﾄｳｷｮｳﾄ", null)));

    private static PostalAddress Address(string country, string line, string? town, string? region, string? code) =>
        new() { Lines = [line], Locality = town, Region = region, PostalCode = code, Country = CountryCode.Parse(country) };

    private static string[] Domestic(PostalAddress address) => Lines(["A. Example"], address, address.Country.ToString());

    private static string[] Lines(ValueList<PersonalText> recipient, PostalAddress address, string sender) =>
        [.. EnvelopeBlock.Of(recipient, address, CountryCode.Parse(sender), LanguageTag.English).Lines.Select(line => line.Reveal())];
}
