using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>The numbers here are kept free for stories and tests by those who give numbers out, or are of no person.</summary>
public sealed class PhoneTests
{
    private static readonly SupporterValidator Rules = new();

    private static readonly byte[] Key = new byte[32];

    /// <summary>A country, a way to write a number there, and the one spelling of it.</summary>
    public static TheoryData<string?, string, string> Numbers { get; } = new()
    {
        { "GB", "020 7946 0018", "+442079460018" },
        { "GB", "(020) 7946-0018", "+442079460018" },
        { "GB", "+44 20 7946 0018", "+442079460018" },
        { "GB", "+44 (0)20 7946 0018", "+442079460018" },
        { "GB", "+44 020 7946 0018", "+442079460018" },
        { "GB", "0044 20 7946 0018", "+442079460018" },
        { "GB", "44 20 7946 0018", "+442079460018" },
        { "GB", "20 7946 0018", "+442079460018" },
        { "GB", "Tel.: 020.7946.0018", "+442079460018" },
        { "GB", "020\u00A07946\u20110018", "+442079460018" },
        { "GB", "\u200E020 7946 0018\u200E", "+442079460018" },
        { "GB", "０２０ ７９４６ ００１８", "+442079460018" },
        { "GB", "＋44 20 7946 0018", "+442079460018" },
        { null, "+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨", "+442079460018" },
        { "FR", "+44 20 7946 0018", "+442079460018" },
        { "GB", "01632 96001", "+44163296001" },
        { "GB", "020 7946 0018 ext. 5", "+442079460018" },
        { "GB", "07700 900123 (mobile)", "+447700900123" },
        { "GB", "07700 900123 or 020 7946 0018", "+447700900123" },
        { "GB", "tel:+44-7700-900123", "+447700900123" },
        { "GB", "tel:07700900123;phone-context=+44", "+447700900123" },
        { "GB", "mobile: 07700 900123, evenings", "+447700900123" },
        { "GB", "07700 900123 \u2014 \u643a\u5e2f", "+447700900123" },
        { "GB", "07700 EXAMPLE", "GB07700" },
        { "US", "(202) 555-0123", "+12025550123" },
        { "US", "1-202-555-0123", "+12025550123" },
        { "US", "+1 202 555 0123", "+12025550123" },
        { "CA", "202 555 0123", "+12025550123" },
        { "US", "011 44 20 7946 0018", "+442079460018" },
        { "US", "0044 20 7946 0018", "+442079460018" },
        { "US", "1-800-EXAMPLE", "US1800" },
        { "US", "202 555 0123 x55", "+12025550123" },
        { "US", "202 555 0123;5", "+12025550123" },
        { "US", "202 555 0123#5", "+12025550123" },
        { "US", "202 555 0123*5", "+12025550123" },
        { "US", "202 555 0123,5", "+12025550123" },
        { "RU", "8 (000) 000-00-00", "+70000000000" },
        { "RU", "+7 000 000 00 00", "+70000000000" },
        { "RU", "800 000 00 00", "+78000000000" },
        { "RU", "8 10 44 20 7946 0018", "+442079460018" },
        { "FR", "01 99 00 00 00", "+33199000000" },
        { "FR", "+33 (0)1 99 00 00 00", "+33199000000" },
        { "AU", "(02) 5550 0000", "+61255500000" },
        { "AU", "0011 44 20 7946 0018", "+442079460018" },
        { "HK", "001 44 20 7946 0018", "+442079460018" },
        { "HK", "5550 0000", "+85255500000" },
        { "ES", "900 000 000", "+34900000000" },
        { "NO", "55 50 00 00", "+4755500000" },
        { "BE", "05 555 00 00", "+3255550000" },
        { "DE", "030 0000 000", "+49300000000" },
        { null, "+49 (0)30 0000 000", "+49300000000" },
        { null, "030 0000 000", "0300000000" },
        { null, "+690 0000", "+6900000" },
        { null, "+49 123 456 789 012 3", "+491234567890123" },
        { null, "1234", "1234" },
        { null, "123456789012345678", "123456789012345678" },
        { "CM", "+44 20 7946 0018 ext 1", "+442079460018" },
        { null, "+999 0000 0000", "+99900000000" },
        { null, "+1 800 555 EXAMPLE", "+1800555" },

        // Territories that share a calling code.
        { "JE", "01534 123456", "+441534123456" },
        { "JE", "+44 1534 123456", "+441534123456" },
        { "JE", "223456", "+441534223456" },
        { "GG", "01481 123456", "+441481123456" },
        { "IM", "01624 123456", "+441624123456" },
        { "GB", "01534 123456", "+441534123456" },
        { "PR", "(787) 555-0123", "+17875550123" },
        { "PR", "1 787 555 0123", "+17875550123" },
        { "BB", "246 555 0123", "+12465550123" },
        { "BB", "555 0123", "+12465550123" },
        { "UM", "202 555 0123", "+12025550123" },
        { "KZ", "8 (700) 000-00-00", "+77000000000" },
        { "KZ", "+7 700 000 00 00", "+77000000000" },
        { "SJ", "55 50 00 00", "+4755500000" },
        { "CX", "(08) 5550 0000", "+61855500000" },
        { "CC", "5550 0000", "+61855500000" },
        { "VA", "06 0000 0000", "+390600000000" },
        { "IT", "+39 06 0000 0000", "+390600000000" },
        { "IT", "+39 (0)6 0000 0000", "+390600000000" },
        { "SM", "0549 500000", "+3780549500000" },
        { "SM", "500000", "+3780549500000" },
        { null, "+378 500000", "+3780549500000" },
        { "YT", "0500 00 00 00", "+262500000000" },
        { "EH", "0500 000000", "+212500000000" },
        { "AX", "018 00000", "+3581800000" },
        { "GS", "50000", "+50050000" },
        { null, "+383 (0)44 000 000", "+38344000000" },
        { null, "+383 044 000 000", "+38344000000" },

        // What is dialled before a number, and before the calling code of another country.
        { "DE", "+49 030 0000 000", "+49300000000" },
        { "DE", "49 30 0000 000", "+49300000000" },
        { "HU", "06 1 000 0000", "+3610000000" },
        { "BY", "8 0170 00 00 00", "+375170000000" },
        { "LT", "8 600 00000", "+37060000000" },
        { "LT", "0 600 00000", "+37060000000" },
        { "MX", "044 55 0000 0000", "+525500000000" },
        { null, "+52 1 55 0000 0000", "+525500000000" },
        { "AR", "011 15-0000-0000", "+541100000000" },
        { "AR", "0223 15-000-0000", "+542230000000" },
        { "AR", "02954 15-00-0000", "+542954000000" },
        { null, "+54 9 11 0000 0000", "+541100000000" },
        { "JP", "010 44 7700 900123", "+447700900123" },
        { "KE", "000 44 7700 900123", "+447700900123" },
        { "CU", "119 44 7700 900123", "+447700900123" },
        { "CI", "01 00 00 00 00", "+2250100000000" },
        { "UA", "8 050 000 00 00", "+380500000000" },
        { "UA", "8 (50) 000-00-00", "+380500000000" },
        { "UA", "050 000 00 00", "+380500000000" },
        { "BR", "(0xx11) 5550-0000", "+551155500000" },
        { "BR", "0XX11 5550 0000", "+551155500000" },
        { "BR", "0 xx 11 95550 0000", "+5511955500000" },
        { null, "+55 (0xx11) 5550-0000", "+551155500000" },
        { "BR", "0 15 11 5550 0000", "+551155500000" },
        { "BR", "0 21 11 95550 0000", "+5511955500000" },
        { "BR", "011 5550 0000", "+551155500000" },
        { "BR", "11 5550 0000", "+551155500000" },

        // Signs between the digits, and what is beside a number.
        { "JP", "03ー5550ー0000", "+81355500000" },
        { "JP", "03ｰ5550ｰ0000", "+81355500000" },
        { "JP", "０３ー５５５０ー００００", "+81355500000" },
        { "GB", "020\u22127946\u22120018", "+442079460018" },
        { "GB", "020~7946~0018", "+442079460018" },
        { "GB", "020 7946 0018 / 07700 900123", "+442079460018" },
        { "GB", "020 7946 0018/07700 900123", "+442079460018" },
        { "GB", "020 7946 0018 & 07700 900123", "+442079460018" },
        { "GB", "020 7946 0018&07700 900123", "+442079460018" },
        { "GB", "020 7946 0018 - 07700 900123", "+442079460018" },
        { "GB", "020 7946 0018 – 07700 900123", "+442079460018" },
        { "GB", "020 7946 0018 | 07700 900123", "+442079460018" },
        { "GB", "+44 20 7946 0018 +44 7700 900123", "+442079460018" },
        { "GB", "020 7946 0018 (07700 900123)", "+442079460018" },
        { "GB", "020 7946 / 07700 900123", "+447700900123" },
        { "GB", "(after 6pm) 07700 900123", "+447700900123" },
        { "GB", "9am-5pm: 07700 900123", "+447700900123" },
        { "GB", "Flat 2, 07700 900123", "+447700900123" },
        { "GB", "2nd floor +44 7700 900123", "+447700900123" },
        { "GB", "(after 6) 07700 900123", "+447700900123" },
        { "GB", "(18:00-20:00) 07700 900123", "+447700900123" },
        { "GB", "1: 07700 900123, 2: 020 7946 0018", "+447700900123" },
        { null, "(after 6pm) +44 7700 900123", "+447700900123" },
        { null, "020 7946 0018 / 07700 900123", "02079460018" },
        { "DE", "030/0000 000", "+49300000000" },
        { "DE", "033701/0000", "+49337010000" },
        { "DE", "030/0000 000 / 0171/0000 000", "+49300000000" },
        { "DE", "(nach 18 Uhr) 030 0000 000", "+49300000000" },
        { "US", "202-555-0123 - 202-555-0124", "+12025550123" },
        { "NO", "55 50 00 00 / 55 50 00 01", "+4755500000" },
        { null, "+225 01 00 00 00 00", "+2250100000000" },
    };

    public static TheoryData<string?, string> Refused { get; } = new()
    {
        { null, "by day only" },
        { null, "+" },
        { null, "123" },
        { null, "1234567890123456789" },
        { null, "+49 123 456 789 012 34" },
        { null, "+690 000" },
        { null, "00690 000" },
        { "GB", "7946 0018" },
        { "GB", "020 7946 00180" },
        { "GB", "020 7946" },
        { null, "+44 20 7946" },
        { null, "+44 20 7946 00180" },
        { "US", "555-0123" },
        { "US", "202 555 01234" },
        { null, "+1 202 555 012" },
        { null, "+1 202 555 01234" },
        { "FR", "01 99 00 00" },
        { "FR", "01 99 00 00 00 0" },
        { "FR", "0033 1 99 00 00" },
        { "NO", "000 0000" },
        { "AU", "5550 0000" },
        { "RU", "000-00-00" },
        { "JE", "01534 12345678" },
        { "PR", "555-0123" },
        { "KZ", "000-00-00" },
        { "GB", "6 pm" },
        { "GB", "(020) 7946 00180" },
        { "GB", "020/794600180" },
        { "GB", "020 (7946) 00180" },
        { "UA", "9 050 000 00 00" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_taken_as_it_is_written_and_known_by_one_spelling(string? country, string text, string normal)
    {
        Assert.Empty(Check(text, country));
        Assert.Equal(Fingerprint(normal), Normal(text, country));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_anybodys_number_is_refused(string? country, string text)
    {
        Assert.Equal(["$.phone: phone-malformed"], Check(text, country));
        Assert.Null(Normal(text, country));
    }

    [Theory]
    [InlineData("US", "1", 10, 10)]
    [InlineData("CA", "1", 10, 10)]
    [InlineData("RU", "7", 10, 10)]
    [InlineData("ZA", "27", 9, 9)]
    [InlineData("GR", "30", 10, 10)]
    [InlineData("NL", "31", 9, 9)]
    [InlineData("BE", "32", 8, 9)]
    [InlineData("FR", "33", 9, 9)]
    [InlineData("ES", "34", 9, 9)]
    [InlineData("CH", "41", 9, 9)]
    [InlineData("GB", "44", 9, 10)]
    [InlineData("DK", "45", 8, 8)]
    [InlineData("NO", "47", 8, 8)]
    [InlineData("PL", "48", 9, 9)]
    [InlineData("AU", "61", 9, 9)]
    [InlineData("TR", "90", 10, 10)]
    [InlineData("IN", "91", 10, 10)]
    [InlineData("PT", "351", 9, 9)]
    [InlineData("UA", "380", 9, 9)]
    [InlineData("CZ", "420", 9, 9)]
    [InlineData("HK", "852", 8, 8)]
    public void A_country_has_numbers_of_its_own_length_at_home_and_from_abroad(string country, string code, int fewest, int most)
    {
        for (var length = 5; length <= 14; length++)
        {
            var digits = new string('5', length);
            var fits = length >= fewest && length <= most;

            Assert.Equal(fits, Check(digits, country) is []);
            Assert.Equal(fits, Check($"+{code} {digits}", null) is []);
            Assert.Equal(fits ? Fingerprint($"+{code}{digits}") : null, Normal(digits, country));
            Assert.Equal(fits ? Fingerprint($"+{code}{digits}") : null, Normal($"00{code}{digits}", null));
        }
    }

    [Fact]
    public void The_country_of_the_address_stands_in_for_that_of_the_supporter()
    {
        var address = new PostalAddress { Lines = [], Country = CountryCode.Parse("FR") };
        var supporter = new Supporter { Phone = "01 99 00", Address = address };

        Assert.Single(Rules.Check(supporter, LanguageTag.English));
        Assert.Equal(
            ["$.phone: phone-malformed", "$.country: country-unknown"],
            Rules.Check(supporter with { Country = CountryCode.Parse("UK") }, LanguageTag.English).Lines());
        Assert.Empty(Rules.Check(supporter with { Country = CountryCode.Parse("DE") }, LanguageTag.English));
        Assert.Empty(Rules.Check(supporter with { Address = null }, LanguageTag.English));
    }

    [Fact]
    public void Every_known_country_has_a_plan_and_no_calling_code_is_the_beginning_of_another()
    {
        string[] codes = [.. CountryCode.Known.Select(country => PhonePlans.Find(country)!.Plan.CallingCode).Append("383").Distinct()];

        Assert.All(codes, code => Assert.DoesNotContain(
            codes, other => other != code && other.StartsWith(code, StringComparison.Ordinal)));
        Assert.All(codes, code => Assert.Equal(code, PhonePlans.FindByCallingCode(code + "5550123")!.CallingCode));
        Assert.Null(PhonePlans.Find(CountryCode.Parse("UK")));
        Assert.Null(PhonePlans.Find(null));
    }

    [Fact]
    public void Any_text_is_either_refused_or_known_again() => Gen.Select(
        Gen.OneOf(Records.AnyText, Gen.String[Gen.Char["0012345678+ ()-٣a#"], 0, 20]),
        Gen.OneOf("GB", "US", "RU", "AU", "DE", "HK", "ZZ").Select(CountryCode.Parse)).Sample((text, country) =>
        {
            var supporter = new Supporter { Phone = text, Country = country };
            var isRefused = Rules.Check(supporter, LanguageTag.English).Any(problem => problem.Code == ProblemCodes.PhoneMalformed);

            Assert.True(!isRefused || !SupporterFingerprint.TryCompute(supporter, Key, out _));
        });

    private static byte[] Fingerprint(string normal) =>
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"tel:{normal}\n"));

    private static byte[]? Normal(string text, string? country)
    {
        var supporter = new Supporter { Phone = text, Country = country is null ? null : CountryCode.Parse(country) };
        return SupporterFingerprint.TryCompute(supporter, Key, out var fingerprint) ? fingerprint.ToBytes() : null;
    }

    private static string[] Check(string phone, string? country) =>
        Rules.Check(new() { Phone = phone, Country = country is null ? null : CountryCode.Parse(country) }, LanguageTag.English).Lines();
}
