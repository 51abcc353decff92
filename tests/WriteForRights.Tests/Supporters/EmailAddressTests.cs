using CsCheck;

namespace WriteForRights.Tests;

public sealed class EmailAddressTests
{
    private static readonly string Local64 = new('a', 64);

    /// <summary>32 letters of two octets each.</summary>
    private static readonly string Octets64 = new('é', 32);

    /// <summary>A domain of 189 characters: with a local part of 64 and the @ the address has 254.</summary>
    private static readonly string Domain189 = string.Join('.', new string('b', 63), new string('c', 63), new string('d', 57), "org");

    public static TheoryData<string> Accepted { get; } =
    [
        "name@example.org",
        "a@b.c",
        "first.last@example.org",
        "first+tag@example.org",
        "o'brien@example.org",
        "o’brien@example.org",
        "!#$%&'*+-/=?^_`{|}~@example.org",
        "UPPER@EXAMPLE.ORG",
        "name@sub.sub.example.org",
        "name@xn--bcher-kva.example",
        "name@bücher.example",
        "пользователь@пример.рф",
        "用户@例子.广告",
        "उपयोगकर्ता@उदाहरण.भारत",
        "مستخدم@مثال.إختبار",
        "ผู้ใช้@ตัวอย่าง.ไทย",
        "jose\u0301@example.org",
        "😀@example.org",
        Local64 + "@example.org",
        Local64 + "@" + Domain189,
        Octets64 + "@example.org",
        string.Concat(Enumerable.Repeat("😀", 16)) + "@example.org",
        "name@" + new string('b', 63) + ".org",
        "name@XN--BCHER-KVA.example",
        "name@BÜCHER.example",
        "name@faß.example",
        "name@نامه\u200Cای.com",
        "name@ab--cd.example",
        "name@1.2.3.org",
        "name@example.4u",
        "1@2.org",
    ];

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "@", "nothing at all" },
        { "@example.org", "no local part" },
        { "name@", "no domain" },
        { "name", "no @" },
        { "name@example", "no dot in the domain" },
        { "name@.example.org", "the domain begins with a dot" },
        { "name@example.org..org", "two dots in the middle" },
        { "name@example..org", "two dots" },
        { ".name@example.org", "the local part begins with a dot" },
        { "name.@example.org", "the local part ends with a dot" },
        { "na..me@example.org", "two dots before the @" },
        { "a@b@example.org", "two @" },
        { Local64 + "a@example.org", "65 before the @" },
        { Local64 + "@" + Domain189.Replace(".org", ".orgs", StringComparison.Ordinal), "255 in all" },
        { string.Concat(Enumerable.Repeat("😀", 17)) + "@example.org", "68 octets before the @" },
        { Octets64 + "a@example.org", "65 octets before the @" },
        { "name@" + new string('b', 64) + ".org", "a label of 64" },
        { "name@" + new string('ü', 60) + ".org", "a label that the DNS would need more than 63 for" },
        { Local64 + "@" + new string('界', 21) + "." + new string('界', 21) + "." + new string('界', 20) + ".org", "255 octets and more" },
        { "name@-example.org", "a label that begins with a hyphen" },
        { "name@example-.org", "a label that ends with a hyphen" },
        { "name@example.-org", "a last label that begins with a hyphen" },
        { "name@example.org-", "a last label that ends with a hyphen" },
        { "name@-bücher.org", "a label of another script that begins with a hyphen" },
        { "name@192.0.2.1", "an address of four numbers" },
        { "name@example.123", "a number for the last label" },
        { "name@example.１２３", "a number in wide digits for the last label" },
        { "name@xn--zzzzzz99.org", "a label that stands for nothing" },
        { "name@xn--.org", "a label that stands for an empty one" },
        { "name@sub.xn--a.org", "a second label that stands for nothing" },
        { "name@a\u200Cb.org", "a non-joiner where there is nothing to join" },
        { "name@\u0301b.org", "a label that begins with a mark" },
        { "name@bücher_.org", "an underscore in a domain of another script" },
        { "name@a.bü cher.org", "a space in a domain of another script" },
        { "name@bü\u00ADcher.org", "a soft hyphen in a domain of another script" },
        { "na\U000E0041me@example.org", "an invisible tag" },
        { "na me@example.org", "a space" },
        { "name@exam ple.org", "a space in the domain" },
        { "name\u00A0@example.org", "a space that does not break" },
        { "name\u3000@example.org", "an ideographic space" },
        { "name\u2028@example.org", "a line separator" },
        { "name\t@example.org", "a tab" },
        { "name\0@example.org", "a null" },
        { "name\u007F@example.org", "a delete" },
        { "name\u0085@example.org", "a next line" },
        { "name@example.org\r\nBcc: victim@example.org", "another header" },
        { "name@example.org\nBcc:victim.example.org", "another header by a bare line feed" },
        { "name\r\nBcc: victim@example.org", "another header before the @" },
        { "name@example.org,victim@example.org", "another recipient" },
        { "name@example.org;victim@example.org", "another recipient by semicolon" },
        { "name,victim@example.org", "another recipient before the @" },
        { "name@example.org?bcc=victim.example", "a mailto query" },
        { "name@example.org&cc=victim.example", "more of a mailto query" },
        { "name@example.org%0D%0ABcc=victim.example", "an escaped header" },
        { "name@example.org/path.html", "a path" },
        { "name@example.org#part.two", "a fragment" },
        { "name@exa_mple.org", "an underscore in the domain" },
        { "\"na me\"@example.org", "quotes" },
        { "name(comment)@example.org", "a comment" },
        { "na\\me@example.org", "a backslash" },
        { "name@[192.0.2.1]", "an address literal" },
        { "name:pass@example.org", "a colon" },
        { "name\u202E@example.org", "an override of direction" },
        { "name\u200B@example.org", "a space of no width" },
        { "name\uFEFF@example.org", "a byte order mark" },
        { "name\u00AD@example.org", "a soft hyphen" },
        { "name\uD83D@example.org", "half of an emoji" },
        { "\uDE00name@example.org", "the other half" },
        { "name@example\uD83D.org", "half of an emoji in the domain" },
        { "name\uDE00\uD83D@example.org", "both halves the wrong way round" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void An_address_of_any_script_is_accepted_as_it_was_written(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(text, address.Reveal());
        Assert.Equal(address, EmailAddress.Parse(text));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_address_or_more_than_one_is_refused(string text, string why)
    {
        Assert.False(EmailAddress.TryParse(text, out var address), why);
        Assert.Equal(default, address);
        Assert.DoesNotContain("name", Assert.Throws<FormatException>(() => EmailAddress.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_prints_as_no_more_than_that_it_is_one()
    {
        var (one, other) = (EmailAddress.Parse("planted@example.org"), EmailAddress.Parse("b@elsewhere.example"));

        Assert.Equal(one.ToString(), other.ToString());
        Assert.Equal(one.ToString(), $"{one}");
        Assert.NotEmpty(one.ToString());
    }

    [Fact]
    public void No_printed_address_tells_a_part_of_itself()
    {
        var part = Gen.String[Gen.Char["bdfhjkmpqvxyz0123456789"], 3, 20];
        Gen.Select(part, part).Sample((local, domain) =>
        {
            var printed = EmailAddress.Parse($"{local}@{domain}.org").ToString();

            Assert.DoesNotContain(local, printed, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(domain, printed, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void The_default_is_no_address()
    {
        Assert.Equal(string.Empty, default(EmailAddress).Reveal());
        Assert.Equal(string.Empty, default(EmailAddress).ToString());
    }

    [Fact]
    public void Addresses_are_equal_only_when_they_are_written_alike()
    {
        Assert.Equal(EmailAddress.Parse("a@example.org"), EmailAddress.Parse("a@example.org"));
        Assert.NotEqual(EmailAddress.Parse("a@example.org"), EmailAddress.Parse("A@example.org"));
    }
}
