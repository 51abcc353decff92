namespace WriteForRights.Tests;

/// <summary>Which pieces of text are isolated in which.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("A. Example", false)]
    [InlineData("漢字 12 😀", false)]
    [InlineData("אלמוני", true)]
    [InlineData("A. Example (مثال)", true)]
    [InlineData("ߊߟߎ", true)]
    [InlineData("ދިވެހި", true)]
    [InlineData("𞤀𞤁", true)]
    [InlineData("𐴀", true)]
    [InlineData("A\u200F", true)]
    [InlineData("\uFEFFA", false)]
    [InlineData("", false)]
    public void In_text_from_left_to_right_a_piece_with_a_letter_from_right_to_left_is_isolated(string piece, bool isIsolated) =>
        Assert.Equal(isIsolated ? $"\u2068{piece}\u2069" : piece, Direction.Isolate(piece, LanguageTag.English));

    [Theory]
    [InlineData("אלמוני (פלוני), מ״מ!", false)]
    [InlineData("نمونه‌ای", false)]
    [InlineData("مُثَّل", false)]
    [InlineData("𞤀𞤁", false)]
    [InlineData("…", false)]
    [InlineData("", false)]
    [InlineData("A. Example", true)]
    [InlineData("אלמוני A", true)]
    [InlineData("12", true)]
    [InlineData("١٢-٣", true)]
    [InlineData("漢字", true)]
    [InlineData("𝒜", true)]
    [InlineData("@a", true)]
    [InlineData("אלמוני\u200E", true)]
    public void In_text_from_right_to_left_a_piece_with_a_letter_from_left_to_right_or_a_number_is_isolated(string piece, bool isIsolated) =>
        Assert.All(["he", "ar", "fa", "ur", "az-Arab", "dv", "ff-Adlm"], tag =>
            Assert.Equal(isIsolated ? $"\u2068{piece}\u2069" : piece, Direction.Isolate(piece, LanguageTag.Parse(tag))));

    [Theory]
    [InlineData("\u2068א\u2069", "\u2068א\u2069")]
    [InlineData("\u2068א\u2069, \u2068ב\u2069", "\u2068\u2068א\u2069, \u2068ב\u2069\u2069")]
    [InlineData("\u2068א", "\u2068א\u2069")]
    [InlineData("\u2069א\u2068", "\u2068א\u2069")]
    [InlineData("\u2066", "")]
    public void What_is_isolated_stays_so_and_nothing_is_left_open(string piece, string expected) =>
        Assert.Equal(expected, Direction.Isolate(piece, LanguageTag.English));
}
