namespace WriteForRights.Tests;

public sealed class EastAsianTests
{
    public static TheoryData<string, int> Widths { get; } = new()
    {
        { "", 0 }, { "abc", 3 }, { "漢字", 4 }, { "ひらカタ", 8 }, { "한국", 4 }, { "ㄅㄆ", 4 }, { "、。「」", 8 }, { "々〇〆", 6 },
        { "ＡＢ１２", 8 }, { "￥", 2 }, { "\u3000", 2 }, { "ｶﾀｶﾅ", 4 }, { "ｶﾞ", 2 }, { "ﾡ", 1 }, { "￩", 1 },
        { "か\u3099", 2 }, { "e\u0301\u0323", 1 }, { "a\u200B\u200D\u2068", 1 }, { "\u0E01\u0E34", 1 }, { "é", 1 }, { "ø", 1 },
        { "1\u20DD", 1 },
        { "\u1112\u1161\u11AB", 2 }, { "\uD840\uDC00", 2 }, { "\uD880\uDC00", 2 }, { "\uD835\uDC00", 1 }, { "𛀁", 2 },
        { "😀", 2 }, { "✅", 2 }, { "☺", 1 }, { "☺\uFE0F", 2 }, { "❤\uFE0F", 2 }, { "👍🏽", 2 }, { "👩\u200D👩\u200D👧", 2 },
        { "👩\u200D❤\uFE0F\u200D👩", 2 },
        { "🇨🇲", 2 }, { "🏴\U000E0067\U000E0062\U000E007F", 2 }, { "1\uFE0F\u20E3", 2 }, { "漢\uFE0F", 2 }, { "漢\U000E0100", 2 },
        { "⌚", 2 }, { "☰", 2 },
        { "Привет", 6 }, { "مرحبا", 5 }, { "\uD800", 1 }, { "€", 1 }, { "—", 1 }, { "·", 1 }, { "½", 1 },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_text_has_a_width_in_columns(string text, int columns) => Assert.Equal(columns, EastAsian.WidthOf(text));

    [Theory]
    [InlineData("漢", 19)]
    [InlineData("ｶ", 38)]
    [InlineData("Ａ", 19)]
    [InlineData("か\u3099", 19)]
    [InlineData("e\u0301", 38)]
    [InlineData("😀", 19)]
    [InlineData("👩\u200D👧", 19)]
    [InlineData("한", 19)]
    public void Letters_and_envelopes_count_the_same_columns(string character, int fitting)
    {
        var fits = string.Concat(Enumerable.Repeat(character, fitting));
        var tooWide = fits + character;

        var envelope = EnvelopeBlock.Of([tooWide, fits], new() { Lines = [], Country = default }, null, LanguageTag.English);

        Assert.Equal([0], envelope.LongLines);
        Assert.Equal((1, 2), (LetterPages.CountLines(fits, EnvelopeBlock.LineWidth), LetterPages.CountLines(tooWide, EnvelopeBlock.LineWidth)));
    }

    [Theory]
    [InlineData("例")]
    [InlineData("え")]
    [InlineData("エ")]
    [InlineData("ｴ")]
    [InlineData("ㄅ")]
    [InlineData("한")]
    [InlineData("\u1112\u1161\u11AB")]
    [InlineData("々")]
    [InlineData("㐀")]
    [InlineData("\uD840\uDC00")]
    public void Every_letter_of_these_scripts_is_one_of_them(string text) => Assert.True(EastAsian.IsIn("Street " + text));

    [Theory]
    [InlineData("1-1 Example")]
    [InlineData("Ｔｏｗｎ　１－１")]
    [InlineData("Пример 😀 ✅")]
    [InlineData("\uD800")]
    public void Signs_of_full_width_and_emoji_are_not(string text) => Assert.False(EastAsian.IsIn(text));
}
