using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Addresses that name nobody: example.org, letters alone, and the numbers that are kept for documentation.</summary>
public sealed class WebAddressesTests
{
    /// <summary>A text, and the addresses in it that are certain.</summary>
    public static TheoryData<string, string> Certain { get; } = new()
    {
        { "https://example.org/path", "https://example.org/path" },
        { "see HTTPS://EXAMPLE.ORG/ now", "HTTPS://EXAMPLE.ORG/" },
        { "ftp://1", "ftp://1" },
        { "http:\\\\example.org", "http:\\\\example.org" },
        { "https：／／example．org", "https：／／example．org" },
        { "h\u200Bttp:\u200B//localhost", "h\u200Bttp:\u200B//localhost" },
        { "看https://example.org/a吧", "https://example.org/a吧" },
        { "ссылка://там", "ссылка://там" },
        { "://", "://" },
        { "www.example", "www.example" },
        { "(WWW.Example)", "WWW.Example" },
        { "ｗｗｗ．ｅｘａｍｐｌｅ", "ｗｗｗ．ｅｘａｍｐｌｅ" },
        { "w\u00ADww.example", "w\u00ADww.example" },
        { "example.org", "example.org" },
        { "at example.org, say", "example.org" },
        { "example.org.", "example.org" },
        { "sub-domain.example.co.uk", "sub-domain.example.co.uk" },
        { "EXAMPLE.ORG", "EXAMPLE.ORG" },
        { "example.org?", "example.org" },
        { "example.org.Then we went", "example.org" },
        { "t.me/spam", "t.me/spam" },
        { "x.com/example_name", "x.com/example_name" },
        { "join t.me/example_group, friends", "t.me/example_group" },
        { "bit.ly/spam!", "bit.ly/spam" },
        { "youtu.be/a?b=c&d=e#f", "youtu.be/a?b=c&d=e#f" },
        { "x.love/", "x.love/" },
        { "x.love:8080", "x.love:8080" },
        { "x.love?q", "x.love?q" },
        { "x.love#q", "x.love#q" },
        { "x.love／q", "x.love／q" },
        { "x.love\u200B/q", "x.love\u200B/q" },
        { "192.0.2.1/path", "192.0.2.1/path" },
        { "192.0.2.1:80", "192.0.2.1:80" },
        { "пример.рф", "пример.рф" },
        { "пример.рф/x", "пример.рф/x" },
        { "ПРИМЕР.РФ/x", "ПРИМЕР.РФ/x" },
        { "пример.xn--p1ai", "пример.xn--p1ai" },
        { "例子.中国/路径", "例子.中国/路径" },
        { "例子。中国/x", "例子。中国/x" },
        { "उदाहरण.भारत/x", "उदाहरण.भारत/x" },
        { "ตัวอย่าง.ไทย/x", "ตัวอย่าง.ไทย/x" },
        { "مثال.مصر/x", "مثال.مصر/x" },
        { "예시.한국/x", "예시.한국/x" },
        { "請看example.com吧", "example.com" },
        { "example.com에서", "example.com" },
        { "example.comです。", "example.com" },
        { "請看例子.中国/x。好", "請看例子.中国/x" },
        { "example。com", "example。com" },
        { "example｡com", "example｡com" },
        { "example．com", "example．com" },
        { "ｅｘａｍｐｌｅ.ｃｏｍ", "ｅｘａｍｐｌｅ.ｃｏｍ" },
        { "𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐜𝐨𝐦", "𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐜𝐨𝐦" },
        { "ⓔⓧ.ⓒⓞⓜ", "ⓔⓧ.ⓒⓞⓜ" },
        { "exam\u200Bple.com", "exam\u200Bple.com" },
        { "example\u2060.\u2060com", "example\u2060.\u2060com" },
        { "example.c\u00ADom", "example.c\u00ADom" },
        { "example.c\uFE0Fom", "example.c\uFE0Fom" },
        { "example.c\U000E0020om", "example.c\U000E0020om" },
        { "example[.]com", "example[.]com" },
        { "sub(.)example[.]com/x", "sub(.)example[.]com/x" },
        { "example.соm", "example.соm" },
        { "example.сом", "example.сом" },
        { "bücher.com", "bücher.com" },
        { "one.example.org two.example.org/x", "one.example.org|two.example.org/x" },
        { "https://example.org www.example", "https://example.org|www.example" },
        { "<https://example.org>", "https://example.org" },
        { "[a](https://example.org/a)", "https://example.org/a" },
        { "“example.org”", "example.org" },
        { "-example.org-", "example.org" },
    };

    /// <summary>Points, slashes and colons of names and sentences.</summary>
    public static TheoryData<string> Quiet { get; } =
    [
        "", ".", "...", "a", "a.", ".a", "J.R.R. Example", "Md.Example", "A.Example", "St.John", "O.Example", "A/Prof Example", "c/o",
        "d/o", "s/o", "a.m./p.m.", "Mr./Mrs.", "u.s./canada", "e.g./i.e.", "z.B./usw.", "and/or", "1.5/2.5", "1.2.3.4", "10.12.2022/11",
        "3.org", "e.g.com", "home.Com", "it.Is", "example.love", "M.de Example", "Anna.It Example", "example. com", "example .com", "www.",
        "www", "дом.но", "друг.со мной", "Слава.Мы", "好。的", "再见。中国很大", "12:30", "a:b", "a:/b", "a..com", "a.-com", "awww.Example",
        "Example.comson", "Example.com-son", "example.orga", "a-org", "192.0.2.1",
        "300.0.2.1/x", "name.first@example", "x\uD83D.com", "\uD83D.\uDE00",
    ];

    [Theory]
    [MemberData(nameof(Certain))]
    public void Addresses_are_found_where_they_stand_however_they_are_written(string text, string addresses) =>
        Assert.Equal(
            addresses, string.Join('|', WebAddresses.Find(text).Where(found => found.IsCertain).Select(found => Part(text, found))));

    [Theory]
    [MemberData(nameof(Quiet))]
    public void Points_of_names_and_sentences_are_no_certain_address(string text) =>
        Assert.DoesNotContain(WebAddresses.Find(text), found => found.IsCertain);

    [Theory]
    [InlineData("example.love", "love", true, false, false, 7)]
    [InlineData("it.Is", "is", true, false, true, 2)]
    [InlineData("x.com", "com", true, false, false, 1)]
    [InlineData("it.IS", "is", true, false, false, 2)]
    [InlineData("example.nowhere/x", "nowhere", false, true, false, 7)]
    [InlineData("Mr.Smith/Jones", "smith", false, true, true, 2)]
    [InlineData("https://x.love", "", false, true, false, 0)]
    [InlineData("192.0.2.1/x", "", true, true, false, 0)]
    [InlineData("пример.рф", "рф", true, false, false, 6)]
    [InlineData("उदाहरण.भारत", "भारत", true, false, false, 5)]
    [InlineData("пример.XN--P1AI", "xn--p1ai", true, false, false, 6)]
    public void An_address_tells_what_speaks_for_it(
        string text, string ending, bool isKnown, bool hasPath, bool isCapitalised, int nameLength)
    {
        var found = Assert.Single(WebAddresses.Find(text));

        Assert.Equal(
            (text, ending, isKnown, hasPath, isCapitalised, nameLength),
            (Part(text, found), found.Ending, found.IsKnown, found.HasPath, found.IsCapitalised, found.NameLength));
        Assert.False(found.FollowsAt);
    }

    [Theory]
    [InlineData("name@example.org", "example.org")]
    [InlineData("first.me@example.org", "example.org")]
    [InlineData("@www.example.org", "www.example.org")]
    [InlineData("name＠example.org", "example.org")]
    public void An_address_after_an_at_says_so(string text, string address)
    {
        var found = Assert.Single(WebAddresses.Find(text));

        Assert.Equal((address, true), (Part(text, found), found.FollowsAt));
    }

    [Fact]
    public void Every_top_level_domain_with_a_path_is_certain_in_its_own_script_and_in_that_of_the_DNS()
    {
        var mapping = new System.Globalization.IdnMapping();
        string[] endings = ["me", "museum", "xn--p1ai", "рф", "中国", "ไทย", "இந்தியா", "ලංකා", "भारतम्", "ישראל", "السعودية", "みんな", "гр"];
        foreach (var ending in endings)
        {
            foreach (var form in new[] { ending, mapping.GetAscii(ending) })
            {
                var isKnown = ending != "гр";
                Assert.Equal(isKnown, WebAddresses.Find($"x.{form}/x") is [{ IsCertain: true }]);
            }
        }
    }

    [Fact]
    public void Addresses_of_any_text_lie_within_it_one_after_the_other() =>
        Gen.OneOf(Records.AnyText, Gen.String[Gen.Char["a中.。/:@[]()-w \u200B\uD83D\uDE00mcoé\u0301"], 0, 40]).Sample(
            text =>
            {
                var end = 0;
                foreach (var found in WebAddresses.Find(text))
                {
                    Assert.True(found.Start >= end && found.Length > 0 && found.End <= text.Length);
                    end = found.End;
                }
            },
            iter: 20_000);

    [Fact]
    public void A_long_text_without_a_space_is_read_once()
    {
        foreach (var piece in new[] { "a.", "a.com", "/", "://", ".", "\u200B.", "a[.]", "中.", "a@", "www." })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

            Assert.NotNull(WebAddresses.Find(text));
        }
    }

    private static string Part(string text, WebAddress found) => text.Substring(found.Start, found.Length);
}
