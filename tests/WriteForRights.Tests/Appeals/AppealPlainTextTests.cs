namespace WriteForRights.Tests;

/// <summary>The text to copy.</summary>
public sealed class AppealPlainTextTests
{
    private readonly Appeal _letter = Letters.Case.With("{{target.salutation}}\n\nOne.\n\n{{target.closing}}\n\n{{sender.name}}").Compose();

    [Fact]
    public void It_has_the_parts_with_a_blank_line_between_them() =>
        Assert.Equal($"Dear Minister,\n\nOne.\n\n{_letter.Closing}\n\nA. Example", _letter.ToPlainText());

    [Fact]
    public void Lines_end_as_the_caller_wants()
    {
        Assert.Equal(_letter.ToPlainText(), _letter.ToPlainText("\n"));
        Assert.Equal(_letter.ToPlainText().Replace("\n", "\r\n", StringComparison.Ordinal), _letter.ToPlainText("\r\n"));
        Assert.Contains("\r\n", _letter.ToPlainText("\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tb ", "a b")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("\n\na\n\n\n\nb\n", "a\n\nb")]
    [InlineData(" \n ", "")]
    [InlineData("", "")]
    public void Text_is_tidied(string text, string expected) => Assert.Equal(expected, PlainText.Tidy(text));

    [Theory]
    [InlineData("a\nb\u2028c\u2029d\te\0f", "a b c d e f")]
    [InlineData("\u202Aa\u202E\u2066b\u2069 ", "ab")]
    [InlineData("\u200Fa\u200D", "\u200Fa\u200D")]
    public void A_line_is_one(string text, string expected) => Assert.Equal(expected, PlainText.OneLine(text));

    [Fact]
    public void An_appeal_prints_redacted() => Assert.Equal(
        ["(appeal)", "(appeal request)", "(appeal edit)", "(letter)", "(email)", "(text message)", "(post)"],
        new object[]
        {
            _letter, Letters.Request, new AppealEdit(), _letter.ToHtml(LetterPaper.A4), _letter.ToMailto(), _letter.ToSms(), _letter.ToPost(SocialNetwork.X),
        }.Select(value => value.ToString()));
}
