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
        { "CM", "B.P. 1" }, { "HK", "none" }, { "ZZ", "anything" }, { "AR", "A1234AAA" },
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
        { "SE", "1234" }, { "PL", "12-34" }, { "PT", "1234-56" }, { "IN", "12345" }, { "BR", "12345" }, { "JP", "123-456" }, { "KR", "1234" },
        { "IL", "123456" }, { "ZA", "12345" }, { "RU", "12345" }, { "CN", "12345" }, { "TR", "1234" }, { "UA", "123456" }, { "FI", "1" },
        { "CZ", "1" }, { "SK", "1" }, { "ES", "1" }, { "IT", "1" }, { "AU", "1" }, { "NZ", "1" }, { "LI", "1" }, { "FR", "---" },
    };

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
            Assert.Contains(problem.Country, problem.Message, StringComparison.Ordinal);
            Assert.Empty(Check(problem.Country, problem.Message!.Split("made like ")[1].TrimEnd('.')));
        });
    }

    [Fact]
    public void The_code_is_kept_as_it_was_written()
    {
        var address = new PostalAddress { Lines = [], PostalCode = "aa1  1aa", Country = CountryCode.Parse("GB") };

        Rules.Check(new Supporter { Address = address }, LanguageTag.English);

        Assert.Equal("aa1  1aa", address.PostalCode?.Reveal());
    }

    private static IEnumerable<string> AllCountries() =>
        from first in Enumerable.Range('A', 26)
        from second in Enumerable.Range('A', 26)
        select $"{(char)first}{(char)second}";

    private static ValueList<Problem> Problems(string country, string code) => Rules.Check(
        new() { Address = new() { Lines = [], PostalCode = code, Country = CountryCode.Parse(country) } }, LanguageTag.English);

    private static string[] Check(string country, string code) => Problems(country, code).Lines();
}
