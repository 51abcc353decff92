namespace WriteForRights.Tests;

/// <summary>How many pages a letter takes.</summary>
public sealed class LetterPagesTests
{
    // Date 2, subject 2, salutation 2; each paragraph its lines and one; closing 1 and 3 to sign; signature 2.
    private const int Head = 6;
    private const int End = 6;

    [Theory]
    [InlineData(LetterPaper.A4, 32 - Head - End - 1, 1)]
    [InlineData(LetterPaper.A4, 32 - Head - End, 2)]
    [InlineData(LetterPaper.A4, 32 + 47 - Head - End - 1, 2)]
    [InlineData(LetterPaper.A4, 32 + 47 - Head - End, 3)]
    [InlineData(LetterPaper.A4, 32 + 47 + 47 - Head - End - 1, 3)]
    [InlineData(LetterPaper.A4, 32 + 47 + 47 - Head - End, 4)]
    [InlineData(LetterPaper.Letter, 31 - Head - End - 1, 1)]
    [InlineData(LetterPaper.Letter, 31 - Head - End, 2)]
    [InlineData(LetterPaper.Letter, 31 + 44 - Head - End - 1, 2)]
    [InlineData(LetterPaper.Letter, 31 + 44 - Head - End, 3)]
    public void A_letter_takes_the_pages_that_its_lines_fill(LetterPaper paper, int lines, int pages)
    {
        var letter = Letters.Compose(Letters.Request).Edited(string.Join('\n', Enumerable.Repeat("line", lines))).ToHtml(paper);

        Assert.Equal((pages, pages == 1), (letter.Pages, letter.IsOnePage));
    }

    [Fact]
    public void The_end_of_a_letter_stays_together()
    {
        // The text fills the page to its last line, so all that follows goes to the next.
        var letter = Letters.Compose(Letters.Request);
        Assert.Equal(2, letter.Edited(string.Join('\n', Enumerable.Repeat("line", 32 - Head - 1))).ToHtml(LetterPaper.A4).Pages);

        var alone = Letters.Case.With("x").Compose();
        Assert.Equal(1, alone.Edited(string.Join('\n', Enumerable.Repeat("line", 32 - 2 - 1))).ToHtml(LetterPaper.A4).Pages);
        Assert.Equal(2, alone.Edited(string.Join('\n', Enumerable.Repeat("line", 32 - 2))).ToHtml(LetterPaper.A4).Pages);
    }

    [Fact]
    public void Paragraphs_take_a_line_between_them()
    {
        var letter = Letters.Case.With("x").Compose();

        Assert.Equal(1, letter.Edited(string.Join("\n\n", Enumerable.Repeat("line", 15))).ToHtml(LetterPaper.A4).Pages);
        Assert.Equal(2, letter.Edited(string.Join("\n\n", Enumerable.Repeat("line", 16))).ToHtml(LetterPaper.A4).Pages);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("1234567890", 1)]
    [InlineData("12345 7890", 1)]
    [InlineData("12345 78901", 2)]
    [InlineData("1234567890 1", 2)]
    [InlineData("12345678901", 2)]
    [InlineData("123456789012345678901", 3)]
    [InlineData("1 2 3 4 5 6", 2)]
    [InlineData("12345 78901 2345678", 3)]
    [InlineData("漢字漢字漢", 1)]
    [InlineData("漢字漢字漢字", 2)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 1)]
    [InlineData("한국어한국", 1)]
    [InlineData("한국어한국어", 2)]
    public void Words_are_set_in_lines(string text, int lines) => Assert.Equal(lines, LetterPages.CountLines(text, 10));
}
