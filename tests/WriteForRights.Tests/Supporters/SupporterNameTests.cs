using System.Globalization;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Names of the whole world pass. Each of those below is refused by a system that is in use (shared notes, 1c).</summary>
public sealed class SupporterNameTests
{
    private static readonly ActionRecordValidator Rules = Campaign2022.Rules();

    public static TheoryData<string, string> Names { get; } = new()
    {
        { "अमित", "Devanagari with a vowel sign" },
        { "क्षत्रिय", "Devanagari with viramas" },
        { "தமிழ்", "Tamil with a pulli" },
        { "สมชาย ใจดี", "Thai" },
        { "ก้อง กำลังดี", "Thai with vowel and tone marks" },
        { "Jose\u0301", "a decomposed accent" },
        { "José", "a composed accent" },
        { "علی\u200Cرضا", "Persian with a non-joiner" },
        { "ක්\u200Dෂේම", "Sinhala with a joiner" },
        { "O’Brien", "a curly apostrophe" },
        { "O'Brien", "a straight apostrophe" },
        { "Ó hUiginn", "a small letter first" },
        { "Nguyễn Thị Ánh", "two marks on a letter" },
        { "Sukarno", "one word" },
        { "U", "one letter" },
        { "伟", "one character" },
        { "محمد عبد الله", "right to left" },
        { "דוד בן־גוריון", "Hebrew with a maqaf" },
        { "\u200Fمحمد\u200F (A. Example)", "marks of direction" },
        { "\u2067محمد\u2069 Example", "an isolate" },
        { "ᏣᎳᎩ", "Cherokee" },
        { "𞤀𞤣𞤤𞤢𞤥", "Adlam, beyond the basic plane" },
        { "𠮷野", "an ideograph beyond the basic plane" },
        { "Anne-Marie", "a hyphen" },
        { "A. Example, Jr.", "a comma and a full stop" },
        { "Kealiʻi", "an okina" },
        { "N!xau ǂToma", "clicks" },
        { "X Æ A-12", "digits" },
        { "María-José Carreño Quiñones", "several names" },
        { "von der Example", "small particles" },
        { "陈 (Chen)", "parentheses" },
        { "a/k/a Example", "strokes" },
        { "=HYPERLINK(1)", "what a spreadsheet would run: that is for the export to guard against" },
        { "-Example", "a leading hyphen" },
        { "<b>Example</b>", "markup: that is for the page to escape" },
        { "🌻", "an emoji" },
        { "👩\u200D🦽 Example", "joined emoji" },
        { "Null", "the word null" },
    };

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "A.\u202EExample", "an override from right to left" },
        { "A.\u202DExample", "an override from left to right" },
        { "A.\u202AExample", "an embedding from left to right" },
        { "A.\u202BExample", "an embedding from right to left" },
        { "A.\u202CExample", "the end of an embedding" },
        { "A.\0Example", "a null" },
        { "A.\u0007Example", "a bell" },
        { "A.\u001B[31mExample", "an escape sequence" },
        { "A.\u007FExample", "a delete" },
        { "A.\u0085Example", "a next line" },
        { "A.\u009BExample", "a control character of the second set" },
        { "A.\nExample", "a line feed" },
        { "A.\rExample", "a carriage return" },
        { "A.\tExample", "a tab" },
        { "A.\u2028Example", "a line separator" },
        { "A.\u2029Example", "a paragraph separator" },
        { "A. Example \uD83D", "half of an emoji" },
        { "\uDE00 A. Example", "the other half" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_taken_as_its_bearer_writes_it(string name, string why)
    {
        Assert.True(Check(name) is [], why);
        Assert.True(Check(name.Normalize(System.Text.NormalizationForm.FormD)) is [], why + ", decomposed");
        Assert.Equal(name, JsonCopy(name));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_name_that_cannot_be_printed_as_it_reads_is_refused(string name, string why)
    {
        Assert.True(Check(name) is ["$.supporter.name: text-characters"], why);
        Assert.Equal(["$.source: text-characters"], Campaign2022.Rules().Check(Campaign2022.Letter() with { Source = name }));
    }

    [Fact]
    public void Every_letter_mark_and_digit_of_every_script_may_stand_in_a_name()
    {
        UnicodeCategory[] refused =
            [UnicodeCategory.Control, UnicodeCategory.Surrogate, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator];
        var characters = Enumerable.Range(0, 0x10000).Select(c => (char)c)
            .ToLookup(c => refused.Contains(char.GetUnicodeCategory(c)) || c is >= '\u202A' and <= '\u202E');

        Assert.All(characters[false].Chunk(150), some => Assert.Empty(Check($"A. {new string(some)} Example")));
        Assert.All(characters[true], one => Assert.Equal(["$.supporter.name: text-characters"], Check($"A. {one} Example")));
    }

    [Fact]
    public void Letters_beyond_the_basic_plane_may_stand_in_a_name_in_whole_and_not_in_part() =>
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32).Sample(letter =>
        {
            Assert.Empty(Check(letter));
            Assert.Empty(Check(letter + letter));
            Assert.NotEmpty(Check(letter[..1]));
            Assert.NotEmpty(Check("A. " + letter[1..]));
            Assert.NotEmpty(Check(letter[1..] + letter[..1]));
        });

    private static string[] Check(string name) => Rules.Check(Campaign2022.Letter() with { Supporter = new() { Name = name } });

    private static string? JsonCopy(string name)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            Campaign2022.Letter() with { Supporter = new() { Name = name } }, WriteForRightsJson.TypeInfo<ActionRecord>());
        return WriteForRightsJson.Read<ActionRecord>(json, LanguageTag.English).Value?.Supporter?.Name?.Reveal();
    }
}
