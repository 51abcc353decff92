namespace WriteForRights.Tests;

/// <summary>Shapes of postcodes; those below are made up but for their shape, or are of nobody.</summary>
public sealed class PostcodeTests
{
    private static readonly SupporterValidator Rules = new();

    public static TheoryData<string, string> Accepted { get; } = new()
    {
        { "GB", "A1 1AA" }, { "GB", "A11 1AA" }, { "GB", "AA1 1AA" }, { "GB", "AA11 1AA" }, { "GB", "A1A 1AA" }, { "GB", "AA1A 1AA" },
        { "GB", "aa1a1aa" }, { "GB", " A1  1AA " }, { "GB", "GIR 0AA" }, { "GB", "BFPO 1" }, { "GB", "BFPO 12" }, { "GB", "bfpo 123" },
        { "GB", "BFPO 1234" }, { "GB", "ＡＡ１ １ＡＡ" }, { "GB", "ａａ1 1aa" },
        { "GG", "GY1 1AA" }, { "GG", "GY10 1AA" }, { "JE", "JE1 1AA" }, { "JE", "JE12 1AA" }, { "IM", "IM1 1AA" }, { "IM", "IM99 1AA" },
        { "IE", "A11 A1A1" }, { "IE", "A11A1A1" }, { "IE", "D6W A1A1" }, { "IE", "A11 AAAA" }, { "IE", "A11 1111" },
        { "US", "12345" }, { "US", "12345-6789" }, { "US", "12345 6789" },
        { "CA", "A1A 1A1" }, { "CA", "a1a1a1" },
        { "FR", "12345" }, { "FR", "F-12345" }, { "FR", "12 345" }, { "FR", "١٢٣٤٥" }, { "FR", "१२३४५" },
        { "DE", "12345" }, { "DE", "D-12345" }, { "ES", "12345" }, { "IT", "12345" }, { "FI", "12345" }, { "FI", "FIN-12345" },
        { "TR", "12345" }, { "UA", "12345" },
        { "SE", "123 45" }, { "SE", "12345" }, { "SE", "SE-123 45" }, { "CZ", "123 45" }, { "SK", "123 45" }, { "PL", "12-345" },
        { "PL", "12345" }, { "PL", "12–345" },
        { "NL", "1234 AB" }, { "NL", "1234ab" },
        { "BE", "1234" }, { "BE", "B-1234" }, { "CH", "1234" }, { "LI", "1234" }, { "AT", "A 1234" }, { "DK", "1234" }, { "NO", "1234" },
        { "AU", "1234" }, { "NZ", "1234" }, { "ZA", "1234" },
        { "IN", "123456" }, { "IN", "123 456" }, { "CN", "123456" }, { "RU", "123456" },
        { "BR", "12345-678" }, { "BR", "12345678" }, { "BR", "12.345-678" },
        { "JP", "123-4567" }, { "JP", "〒123-4567" }, { "JP", "１２３－４５６７" }, { "JP", "１２３ー４５６７" }, { "JP", "123−4567" },
        { "KR", "12345" }, { "KR", "123-456" }, { "PT", "1234-567" }, { "PT", "1234" }, { "IL", "1234567" }, { "IL", "12345" },
        { "CM", "B.P. 1" }, { "HK", "none" }, { "AR", "A1234AAA" },
    };

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "GB", "12345" }, { "GB", "A1" }, { "GB", "A1 1AAA" }, { "GB", "AAA1 1AA" }, { "GB", "AA111 1AA" }, { "GB", "GIR 0AB" },
        { "GB", "BFPO" }, { "GB", "BFPO 12345" }, { "GB", "BFPX 1" },
        { "GG", "JE1 1AA" }, { "JE", "GY1 1AA" }, { "IM", "A1 1AA" },
        { "IE", "1AA A1A1" }, { "IE", "D7W A1A1" }, { "IE", "A11 A1A" },
        { "US", "1234" }, { "US", "123456" }, { "US", "12345-678" }, { "US", "A2345" },
        { "CA", "1A1 A1A" }, { "CA", "A1A 1A" }, { "CA", "12345" },
        { "FR", "1234" }, { "FR", "123456" }, { "FR", "1234A" }, { "FR", "ABCD12345" }, { "DE", "1234" },
        { "NL", "1234" }, { "NL", "AB 1234" }, { "BE", "12345" }, { "CH", "123" }, { "AT", "12345" }, { "DK", "123" }, { "NO", "12345" },
        { "SE", "1234" }, { "PL", "12-34" }, { "PT", "1234-56" }, { "IN", "12345" }, { "BR", "12345" }, { "JP", "123-456" },
        { "KR", "1234" },
        { "IL", "123456" }, { "ZA", "12345" }, { "RU", "12345" }, { "CN", "12345" }, { "TR", "1234" }, { "UA", "123456" }, { "FI", "1" },
        { "CZ", "1" }, { "SK", "1" }, { "ES", "1" }, { "IT", "1" }, { "AU", "1" }, { "NZ", "1" }, { "LI", "1" }, { "FR", "---" },
    };

    /// <summary>Reads a postcode with what people write around it.</summary>
    public static TheoryData<string, string> Surrounded { get; } = new()
    {
        // The sign of the country, before a code with letters and however it is set off.
        { "NL", "NL-1234 AB" }, { "NL", "NL 1234AB" }, { "NL", "NL1234AB" }, { "NL", "NLD 1234 AB" }, { "NL", "NL–1234 AB" },
        { "NL", "NL:1234 AB" }, { "NL", "(NL) 1234 AB" }, { "NL", "nl/1234ab" }, { "NL", "NL — 1234 AB" },
        { "NL", "NL\u00A01234\u00A0AB" },
        { "NL", "NL_1234 AB" }, { "NL", "Nederland, 1234 AB" }, { "NL", "1234 AB (NL)" }, { "NL", "ＮＬ－１２３４ ＡＢ" },
        { "GB", "GB-AB1 2DE" }, { "GB", "UK AB1 2DE" }, { "GB", "GBAB12DE" }, { "GB", "GBR-AB1 2DE" }, { "GB", "United Kingdom AB1 2DE" },
        { "GB", "GB BFPO 12" }, { "GB", "BFPO 12, AB1 2DE" }, { "GB", "PostcodeAB1 2DE" }, { "IE", "EircodeA12B3C4" },
        { "GB", "GB-GIR 0AA" },
        { "CA", "CA–K1A 0B1" }, { "CA", "CDN-K1A 0B1" }, { "CA", "CAN K1A0B1" }, { "CA", "CAK1A0B1" }, { "CA", "Canada K1A 0B1" },
        { "IE", "IE D02 A1A1" }, { "IE", "IE-D6W A1A1" }, { "IE", "IRL-D02A1A1" }, { "IE", "IED02A1A1" },
        { "JE", "GB-JE1 2AB" }, { "JE", "JE-JE1 2AB" }, { "JE", "GBJ JE1 2AB" }, { "GG", "GG-GY1 2AB" }, { "GG", "UK-GY1 2AB" },
        { "IM", "GBM-IM1 2AB" }, { "IM", "IM IM1 2AB" },
        { "US", "US-12345" }, { "US", "USA 12345-6789" }, { "US", "NY 12345" }, { "US", "NY12345" }, { "US", "CA 12345" },
        { "SE", "S-123 45" }, { "CH", "CH 1234" }, { "LI", "FL-1234" }, { "AT", "A–1234" }, { "ES", "E12345" }, { "PT", "P-1234-567" },
        { "NO", "N-1234" }, { "DE", "D:12345" }, { "DE", "DEU 12345" }, { "FI", "FIN12345" }, { "KR", "ROK 12345" }, { "ZA", "RSA-1234" },
        { "DK", "DK – 1234" }, { "PL", "PL 12-345" }, { "BR", "BRA 12345-678" }, { "JP", "JP-123-4567" }, { "IN", "IND-123456" },

        // A word or mark of the post.
        { "FR", "12345 CEDEX" }, { "FR", "12345 Cedex 07" }, { "FR", "12345 PARIS CEDEX 07" }, { "FR", "12345CEDEX" },
        { "FR", "C.P. 12345" },
        { "FR", "CP12345" }, { "FR", "CEDEX 07 12345" }, { "FR", "Code postal : 12345" }, { "FR", "12345 Paris 7e" },
        { "FR", "12345 (7e)" },
        { "CN", "邮编123456" }, { "CN", "邮编：123456" }, { "CN", "邮政编码 123456" }, { "CN", "邮编：１２３４５６。" },
        { "JP", "〒100-0001" }, { "JP", "〒１００－０００１" }, { "JP", "郵便番号100-0001" }, { "JP", "〒 100 0001 東京都" }, { "JP", "ゆうびん1000001" },
        { "KR", "우)12345" }, { "KR", "우12345" }, { "KR", "(우) 123-456" }, { "KR", "우편번호: 12345" }, { "KR", "(12345)" },
        { "IN", "PIN 123456" }, { "IN", "PIN123456" }, { "IN", "Pin Code: 123456" }, { "IN", "पिन123456" },
        { "IN", "New Delhi - 123456." },
        { "BR", "CEP 12345-678" }, { "BR", "CEP:12345678" }, { "BR", "CEP12345-678" },
        { "DE", "PLZ 12345" }, { "DE", "PLZ12345" }, { "DE", "Postleitzahl: 12345" }, { "AT", "PLZ: 1234" },
        { "GB", "postcode: AB1 2DE" }, { "GB", "Postcode AB12DE." }, { "IE", "Eircode A12 B3C4" }, { "NL", "postcode 1234AB" },
        { "US", "ZIP 12345" }, { "US", "zip code: 12345-6789" }, { "US", "ZIP+4: 12345-6789" }, { "IT", "CAP 12345" },
        { "ES", "C.P.: 12345" },
        { "SE", "postnummer 123 45" }, { "FI", "postinumero: 12345" }, { "CZ", "PSČ 123 45" }, { "CZ", "PSČ12345" },
        { "SK", "PSČ: 123 45" },
        { "PL", "kod 12-345" }, { "RU", "индекс 123456" }, { "RU", "индекс123456" }, { "UA", "індекс: 12345" }, { "IL", "מיקוד 1234567" },
        { "IL", "מיקוד1234567" }, { "TR", "Posta kodu: 12345" }, { "PT", "Código postal 1234-567" }, { "CH", "NPA 1234" },
        { "ZA", "“1234”" },

        // The town before or behind, and the number of its district.
        { "FR", "12345 Paris" }, { "FR", "Paris, 12345" }, { "FR", "12345, PARIS." }, { "GB", "London AB1 2DE" },
        { "GB", "AB1 2DE, London" },
        { "NL", "1234 AB Amsterdam" }, { "NL", "Amsterdam 1234AB" }, { "CA", "Ottawa ON K1A 0B1" }, { "CA", "K1A 0B1 Ottawa" },
        { "IE", "Dublin 2, A12 B3C4" }, { "IE", "A12 B3C4 Dublin 2" }, { "CZ", "123 45 Praha 1" }, { "CZ", "Praha 1, 123 45" },
        { "CH", "CH-1234 Genève 10" }, { "IT", "12345 Roma RM" }, { "DK", "1234 København Ø" }, { "JP", "100-0001 東京都千代田区1-1" },
        { "JP", "東京都100-0001" }, { "KR", "12345 서울" }, { "CN", "123456北京市" }, { "RU", "Москва, 123456" }, { "SE", "SE-123 45 Stockholm" },
        { "US", "Washington, DC 12345" }, { "US", "1 Example Street, 12345" }, { "AU", "Sydney NSW 1234" }, { "PT", "1234-567 LISBOA" },
    };

    /// <summary>Codes that are wrong, with something around them that would be right.</summary>
    public static TheoryData<string, string> WrongInside { get; } = new()
    {
        { "NL", "NL-1234" }, { "NL", "NL-1234 ABC" }, { "NL", "NL 123 AB" }, { "NL", "1234 Amsterdam" }, { "NL", "NL-12345 AB" },
        { "NL", "1234 A" }, { "NL", "XX1234 AB" }, { "NL", "12 34567 AB" },
        { "GB", "GB-AB1 2D" }, { "GB", "GB-12345" }, { "GB", "UK ABC1 2DE" }, { "GB", "postcode: AB1" }, { "GB", "AB1 2DEF" },
        { "GB", "AB1 2DE 3" },
        { "CA", "CA–K1A 0B" }, { "CA", "CA K1A 0B12" }, { "CA", "CA-12345" }, { "CA", "W1A 0B1" }, { "IE", "IE D2 A1A1" },
        { "IE", "IE D02 A1A11" },
        { "FR", "7507 CEDEX" }, { "FR", "750077 CEDEX" }, { "FR", "CEDEX 07" }, { "FR", "PARIS" }, { "FR", "1234 CEDEX 07" },
        { "FR", "C.P. 1234" },
        { "FR", "12345 6" }, { "FR", "12345 67890" }, { "FR", "F-1234" }, { "FR", "12345A" }, { "FR", "X12345" },
        { "FR", "12345X CEDEX" },
        { "FR", "12345, 6" }, { "FR", "12345 7e 8" }, { "FR", "12345 ou 67890" }, { "FR", "12345½" }, { "FR", "٤12345" },
        { "FR", "(7) 12345" },
        { "CN", "邮编12345" }, { "CN", "邮编1234567" }, { "CN", "邮编" }, { "CN", "1邮编2345" }, { "JP", "〒100-001" }, { "JP", "〒100-00011" },
        { "KR", "우)1234" }, { "KR", "우1234567" }, { "IN", "PIN 12345" }, { "IN", "PIN1234567" }, { "BR", "CEP 12345-67" },
        { "DE", "PLZ 1234" },
        { "DE", "PLZ123456" }, { "US", "ZIP 1234" }, { "US", "USA 123456" }, { "US", "NYC12345" }, { "US", "12345-A678" },
        { "NL", "1234 AB, 5678 CD" }, { "GB", "AB1 2DE AB1 2DF" }, { "GB", "AB1 2DE or AB1 2DE" }, { "CA", "K1A 0B1/K1A 0B2" },
        { "US", "12345 Town 67890" },
        { "CH", "CH-12 3456" }, { "CH", "CH-12345" }, { "CH", "Bern 123" }, { "AT", "PLZ 12 3456" }, { "AT", "1234 5A" },
        { "AT", "A 1234 5" },
        { "SE", "SE-123 456" }, { "PT", "P-1234-56" }, { "JE", "JE-GY1 2AB" }, { "CZ", "Praha 1" }, { "IE", "Dublin 2" },
        { "IT", "Roma 1234" },
    };

    [Theory]
    [MemberData(nameof(Surrounded))]
    public void What_is_around_a_right_postcode_does_not_make_it_wrong(string country, string code) => Assert.Empty(Check(country, code));

    [Theory]
    [MemberData(nameof(WrongInside))]
    public void What_is_around_a_wrong_postcode_does_not_make_it_right(string country, string code) =>
        Assert.Equal(["$.address.postalCode: postcode-malformed"], Check(country, code));

    [Fact]
    public void Every_country_takes_its_own_sign_and_words_and_a_town_around_its_code() => Assert.All(
        AllCountries().Select(CountryCode.Parse).Where(country => Postcode.ExampleOf(country) is not null),
        country =>
        {
            var code = Postcode.ExampleOf(country)!;
            foreach (var sign in Postcode.PrefixesOf(country).Append(country.ToString()).Append(country.NameIn(LanguageTag.English).Text))
            {
                foreach (var between in new[] { " ", "-", " - ", "–", ": ", ", ", "/", ".", "\u00A0", "\u2011", ") " })
                {
                    Assert.True(Postcode.Fits(sign + between + code, country), sign + between + code);
                    Assert.False(Postcode.Fits(sign + between + code[..^1], country), sign + between + code[..^1]);
                }
            }

            foreach (var sign in Postcode.PrefixesOf(country).Append(country.ToString()))
            {
                Assert.True(Postcode.Fits(sign + code, country), sign + code);
            }

            Assert.True(Postcode.Fits($"Example {code}", country));
            Assert.True(Postcode.Fits($"({code}), Example.", country));
            Assert.True(Postcode.Fits($"例{code}例", country));
            Assert.False(Postcode.Fits($"Example{code}", country));
            Assert.False(Postcode.Fits($"{code}Example", country));
            Assert.False(Postcode.Fits($"{code}11", country));
        });

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_postcode_of_the_countrys_shape_is_taken_however_it_is_written(string country, string code) =>
        Assert.Empty(Check(country, code));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_postcode_that_the_country_cannot_have_is_refused(string country, string code) =>
        Assert.Equal(["$.address.postalCode: postcode-malformed"], Check(country, code));

    [Fact]
    public void Letters_that_no_code_of_britain_or_canada_has_are_refused()
    {
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            Assert.Equal("CIKMOV".Contains(letter, StringComparison.Ordinal), Check("GB", $"A1 1A{letter}") is not []);
            Assert.Equal("CIKMOV".Contains(letter, StringComparison.Ordinal), Check("GB", $"A1 1{letter}A") is not []);
            Assert.Equal("DFIOQU".Contains(letter, StringComparison.Ordinal), Check("CA", $"A1{letter} 1A1") is not []);
        }
    }

    [Fact]
    public void The_message_shows_a_code_of_the_countrys_shape()
    {
        var messages = AllCountries()
            .Select(country => (Country: country, Message: Problems(country, "?").SingleOrDefault()?.Message))
            .Where(problem => problem.Message is not null)
            .ToList();

        Assert.Equal(36, messages.Count);
        Assert.All(messages, problem =>
        {
            Assert.Contains(
                CountryNames.InSentence(CountryCode.Parse(problem.Country), LanguageTag.English).Text, problem.Message, StringComparison.Ordinal);
            Assert.Empty(Check(problem.Country, problem.Message!.Split("Example: ")[1].TrimEnd('.')));
        });
    }

    [Fact]
    public void The_code_is_kept_as_it_was_written()
    {
        var address = new PostalAddress { Lines = [], PostalCode = "aa1  1aa", Country = CountryCode.Parse("GB") };

        Rules.Check(new Supporter { Address = address }, LanguageTag.English);

        Assert.Equal("aa1  1aa", address.PostalCode?.Reveal());
    }

    private static IEnumerable<string> AllCountries() => CountryCode.Known.Select(country => country.ToString());

    private static ValueList<Problem> Problems(string country, string code) => Rules.Check(
        new() { Address = new() { Lines = [], PostalCode = code, Country = CountryCode.Parse(country) } }, LanguageTag.English);

    private static string[] Check(string country, string code) => Problems(country, code).Lines();
}
