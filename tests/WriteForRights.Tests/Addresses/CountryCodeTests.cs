namespace WriteForRights.Tests;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("CM", "CM")]
    [InlineData("gb", "GB")]
    [InlineData("Hk", "HK")]
    [InlineData("xK", "XK")]
    public void Two_letters_are_accepted_and_put_in_capitals(string text, string expected)
    {
        Assert.True(CountryCode.TryParse(text, out var code));
        Assert.Equal(expected, code.ToString());
        Assert.Equal(CountryCode.Parse(expected), code);
    }

    [Theory]
    [InlineData("G")]
    [InlineData("GBR")]
    [InlineData("G1")]
    [InlineData("44")]
    [InlineData("--")]
    [InlineData("G ")]
    [InlineData("ıt")]
    [InlineData("ＧＢ")]
    [InlineData("ГБ")]
    [InlineData("e\u0301")]
    public void Everything_else_is_refused(string text)
    {
        Assert.False(CountryCode.TryParse(text, out var code));
        Assert.Equal(default, code);
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }

    [Fact]
    public void Every_pair_of_ascii_letters_is_a_country_of_today_or_tomorrow()
    {
        foreach (var first in Enumerable.Range('A', 26))
        {
            foreach (var second in Enumerable.Range('A', 26))
            {
                var text = $"{(char)first}{(char)second}";

                Assert.Equal(text, CountryCode.Parse(text).ToString());
            }
        }
    }

    [Fact]
    public void The_default_is_the_unknown_country()
    {
        Assert.Equal("ZZ", default(CountryCode).ToString());
        Assert.Equal(default, CountryCode.Parse("ZZ"));
        Assert.Equal(default, CountryCode.Parse("zz"));
        Assert.NotEqual(default, CountryCode.Parse("ZA"));
    }

    [Fact]
    public void Case_is_put_right_alike_whatever_the_language_of_the_machine() => Culture.In("tr-TR", () =>
    {
        Assert.Equal("IT", CountryCode.Parse("it").ToString());
        Assert.Equal("it-IT", LanguageTag.Parse("IT-it").ToString());
        Assert.Equal("fil-Latn", LanguageTag.Parse("FIL-LATN").ToString());
    });
}
