namespace WriteForRights.Tests;

public sealed class PastedEmailTests
{
    public static TheoryData<string> Pasted { get; } =
    [
        "name@example.org",
        " name@example.org",
        "name@example.org ",
        "\tname@example.org\r\n",
        "\u00A0name@example.org\u3000",
        "\u200Ename@example.org\u200E",
        "\u202Aname@example.org\u202C",
        "\u2066name@example.org\u2069",
        "\uFEFFname@example.org\u200B",
        "\u00ADname@example.org\uFE0F",
        "\u200Cname@example.org\u200D",
        "ｎａｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ",
        "ｎａｍｅ@example.org",
        "name＠example.org",
        "name﹫example.org",
        "name@example。org",
        "name@example．org",
        "name@example｡org",
        "mailto:name@example.org",
        "MAILTO:name@example.org",
        "mailto: name@example.org",
        "mailto://name@example.org",
        "ｍａｉｌｔｏ：name@example.org",
        "mailto:name@example.org?subject=Write%20for%20Rights",
        "mailto:name@example.org?bcc=other@example.net",
        "mailto:name%40example.org",
        "mailto:%6Eame@example.org",
        "<name@example.org>",
        "＜name@example.org＞",
        "< name@example.org >",
        "<mailto:name@example.org>",
        "\"A. Example\" <name@example.org>",
        "A. Example <name@example.org>",
        "Example, A. <name@example.org>",
        "山田 太郎＜name@example.org＞",
        "name@example.org <name@example.org>",
        "name@example.org <mailto:name@example.org>",
        "\"name@example.org\" <NAME@example.org>",
        "name@example.org,",
        "name@example.org;",
        "name@example.org.",
        "name@example.org!",
        "name@example.org...",
        "name@example.org、",
        "name@example.org。",
        "A. Example <name@example.org>;",
        "; name@example.org",
        "\"name@example.org\"",
        "'name@example.org'",
        "`name@example.org`",
        "“name@example.org”",
        "„name@example.org“",
        "‘name@example.org’",
        "«name@example.org»",
        "« name@example.org »",
        "「name@example.org」",
        "(name@example.org)",
        "(name@example.org).",
        "[name@example.org]",
        "\"name@example.org",
        "name@example.org\"",
        "name@example.org>",
        "\"<mailto:name@example.org>\",\u200B",
        .. ("”x” »x« ’x’ ‛x’ ′x′ ″x″ 【x】 〔x〕 『x』 〈x〉 （x） ［x］ ｛x｝ ｢x｣ ‹x› ›x‹ ‚x‘ ‟x” „x” ´x´ 〝x〟 ༼x༽ "
            + "¿x? ¡x! x؟ x। x॥ x۔ x። x། x၊ x။ x។ x· x– x— x… x‚ x‥ x〜 x・ x， x！ x？ x： x； x*")
            .Split(' ').Select(text => text.Replace("x", "name@example.org", StringComparison.Ordinal)),
        "• name@example.org",
        "•name@example.org",
        "◦ name@example.org",
        "- name@example.org",
        "– name@example.org",
        "* name@example.org",
        "+ name@example.org",
        "# name@example.org",
        "> name@example.org",
        ">> name@example.org",
        "→ name@example.org",
        "name@example.org →",
        "➡️ name@example.org",
        "📧 name@example.org",
        "📧name@example.org",
        "👩🏽‍💻 name@example.org 👋🏿",
        "name@example.org 🇨🇲",
        "name@example.org😀",
        "name@example.org -",
        "name@example.org |",
        "*name@example.org*",
        "**name@example.org**",
        "_name@example.org_",
        "‘name@example.org'",
        "<name@example.org",
        "A. Example <name@example.org",
        "[name@example.org](mailto:name@example.org)",
        "[name@example.org](mailto:name@example.org).",
        "[name@example.org](name@example.org)",
        "[A. Example](mailto:name@example.org?subject=a)",
    ];

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "other@example.net <name@example.org>", "two addresses" },
        { "\"other@example.net\" <name@example.org>", "two addresses" },
        { "<other@example.net> <name@example.org>", "two addresses" },
        { "name@example.org, other@example.net", "two addresses" },
        { "name@example.org other@example.net", "two addresses" },
        { "name@example.org;other@example.net;", "two addresses" },
        { "mailto:name@example.org,other@example.net", "two addresses" },
        { "mailto:name@example.org%2Cother@example.net", "two addresses" },
        { "mailto:name%0D%0ABcc:other@example.org", "another header" },
        { "mailto:", "a link to nobody" },
        { "mailto:?subject=a", "a link to nobody" },
        { "A\r\nBcc: <name@example.org>", "another header" },
        { "A\u202E <name@example.org>", "an override of direction" },
        { "name\u202A@example.org", "an embedding within" },
        { "na\u200Bme@example.org", "a space of no width within" },
        { "name@exam\u00ADple.org", "a soft hyphen within" },
        { "name@example\u00A0.org", "white space within" },
        { "Email: name@example.org", "a word before it" },
        { "name@example.org (at home)", "a word after it" },
        { "name [at] example.org", "words for signs" },
        { "[other@example.net](mailto:name@example.org)", "two addresses" },
        { "[a](b)(mailto:name@example.org)", "what is no link" },
        { "<other@example.net> <name@example.org", "two addresses" },
        { "other@example.net <name@example.org", "two addresses" },
        { "name@exam–ple.org", "a dash in the domain" },
        { "name@exam’ple.org", "a quote in the domain" },
        { "name@example.org؟a.org", "a sign in the domain" },
        { "name@؟example.org", "a sign before the domain" },
        { "name@example•.org", "a sign behind a label" },
        { "name@☎example.org", "a symbol before the domain" },
        { "name@example.org¹", "the number of a footnote" },
        { "name@example.org-", "what may go on" },
        { "name@example.org@", "two signs" },
        { "😀", "a sign alone" },
        { "na..me@example.org", "two dots before the @" },
        { "name.@example.org", "a dot right before the @" },
        { ".name@example.org", "a dot at the start" },
        { "<>", "nothing in brackets" },
        { "''", "nothing in quotes" },
        { "\u200B", "nothing that is seen" },
    };

    [Theory]
    [MemberData(nameof(Pasted))]
    public void An_address_is_read_without_what_is_pasted_around_it(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal("name@example.org", address.Reveal(), ignoreCase: true);
        Assert.Equal(EmailAddress.Parse(address.Reveal()), address);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_stands_within_an_address_or_beside_it_as_another_stays_refused(string text, string why) =>
        Assert.False(EmailAddress.TryParse(text, out _), why);

    [Fact]
    public void Signs_that_can_begin_an_address_stay()
    {
        Assert.Equal("'name@example.org", EmailAddress.Parse("'name@example.org").Reveal());
        Assert.Equal("'name'@example.org", EmailAddress.Parse("'name'@example.org").Reveal());
        Assert.Equal("*name@example.org", EmailAddress.Parse("*name@example.org").Reveal());
        Assert.Equal("_name@example.org", EmailAddress.Parse("_name@example.org").Reveal());
        Assert.Equal("😀@example.org", EmailAddress.Parse("😀@example.org").Reveal());
        Assert.Equal("-name@example.org", EmailAddress.Parse("-name@example.org").Reveal());
        Assert.Equal("name@col·legi.example", EmailAddress.Parse("name@col·legi.example").Reveal());
        Assert.Equal("mailto@example.org", EmailAddress.Parse("mailto@example.org").Reveal());
        Assert.Equal("a%41@example.org", EmailAddress.Parse("a%41@example.org").Reveal());
    }

    [Fact]
    public void However_much_is_around_an_address_it_is_read_at_once()
    {
        Assert.True(EmailAddress.TryParse(new string(' ', 1_000_000) + "name@example.org" + new string('\u200B', 1_000_000), out _));
        Assert.False(EmailAddress.TryParse(new string('<', 1_000_000) + "name@example.org" + new string('>', 1_000_000), out _));
        Assert.False(EmailAddress.TryParse(string.Concat(Enumerable.Repeat("\"'", 500_000)) + "name@example.org", out _));
    }
}
