using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Texts that are no JSON, or hardly: each is a problem and none an exception.</summary>
public sealed class HostileJsonTests
{
    public static TheoryData<string, string, int, int> Malformed { get; } = new()
    {
        { "nothing", "", 1, 1 },
        { "white space", " \n ", 2, 2 },
        { "an opened object", "{", 1, 2 },
        { "a comma too many", "{\n  \"a\": 1,\n}", 3, 1 },
        { "a comma too few", "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3 },
        { "a text that does not end", "{ \"a\": \"b", 1, 10 },
        { "two values", "{} {}", 1, 4 },
        { "a comment", "{ // a\n}", 1, 3 },
        { "single quotes", "{ 'a': 1 }", 1, 3 },
        { "no quotes", "{ a: 1 }", 1, 3 },
        { "NaN", "{ \"a\": NaN }", 1, 8 },
        { "a leading zero", "{ \"a\": 01 }", 1, 9 },
        { "a control character in a text", "{ \"a\": \"\u0001\" }", 1, 9 },
        { "a bad escape", "{ \"a\": \"\\x\" }", 1, 9 },
        { "half of a surrogate pair", "{\n\"a\": \"\\ud800\" }", 2, 7 },
        { "the other half", "{\n\n  \"a\": [1, \"\\udc00\"] }", 3, 13 },
        { "half of a pair in a name", "{\n  \"\\ud800\": 1 }", 2, 4 },
        { "a byte order mark", "\uFEFF{}", 1, 1 },
        { "a null byte", "\0", 1, 1 },
        { "letters beyond ASCII before the mistake", "{ \"é😀\": }", 1, 10 },
        { "lines that end as on Windows", "{\r\n  \"a\": x\r\n}", 2, 8 },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_not_json_is_one_problem_with_line_and_column(string what, string text, int line, int column)
    {
        var reading = WriteForRightsJson.Read<ActionRecord>(Encoding.UTF8.GetBytes(text), LanguageTag.English);
        var problem = Assert.Single(reading.Problems);

        Assert.True(problem.Code == ProblemCodes.JsonMalformed, what);
        Assert.Equal("$", problem.Path);
        Assert.StartsWith($"The text is not valid JSON: line {line}, column {column}.", problem.Message, StringComparison.Ordinal);
        Assert.Null(reading.Value);
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC3, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xF5, 0x80, 0x80, 0x80, 0x22 })]
    public void What_is_not_utf8_is_malformed_wherever_it_stands(byte[] text)
    {
        byte[][] places =
        [
            text,
            [.. "{ \"campaign\": "u8, .. text, .. "}"u8],
            [.. "{ \"colour\": "u8, .. text, .. "}"u8],
            [.. "{ \"text\": { \"body\": "u8, .. text, .. "} }"u8],
            [.. "{ "u8, .. text, .. ": 1 }"u8],
            [.. "["u8, .. text, .. "]"u8],
        ];

        Assert.All(places, AssertMalformed);
    }

    [Fact]
    public void Every_beginning_of_a_text_is_malformed_but_the_whole()
    {
        var whole = JsonSerializer.SerializeToUtf8Bytes(
            Campaign2022.Letter() with { Supporter = new() { Name = "José 😀" }, Targets = [TargetId.Parse("president")] },
            WriteForRightsJson.TypeInfo<ActionRecord>());

        for (var length = 0; length < whole.Length; length++)
        {
            AssertMalformed(whole[..length]);
        }

        Assert.Empty(WriteForRightsJson.Read<ActionRecord>(whole, LanguageTag.English).Problems);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"supporter\":", "}")]
    [InlineData("[{\"text\":", "}]")]
    public void A_thousand_levels_are_malformed(string open, string close)
    {
        AssertMalformed(Encoding.UTF8.GetBytes(Repeated(open, 1_000) + "1" + Repeated(close, 1_000)));
        AssertMalformed(Encoding.UTF8.GetBytes(Repeated(open, 100_000)));
    }

    [Fact]
    public void Levels_that_can_be_read_are_reported_where_they_stand()
    {
        var nested = Repeated("[", 60) + Repeated("]", 60);

        Assert.Equal(["$.text: type-mismatch"], Read($$"""{ "text": {{nested}} }"""));
        Assert.Equal(["$.x: member-unknown", "$.text: member-missing"], Read($$"""{ "x": {{nested}} }"""));
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_problems_is_read_to_its_end()
    {
        var text = "{ \"text\": { " + string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"no language {i}\": \"\"")) + " } }";

        Assert.Equal(100_000, Read(text).Length);
    }

    [Fact]
    public void A_long_number_is_a_malformed_value() =>
        Assert.Equal(["$.format: member-unknown", "$.text: member-missing"], Read($$"""{ "format": {{new string('9', 10_000)}} }"""));

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string[] Read(string text) =>
        WriteForRightsJson.Read<Demand>(Encoding.UTF8.GetBytes(text), LanguageTag.English).Problems.Lines();

    private static void AssertMalformed(byte[] utf8)
    {
        Assert.Equal(["$: json-malformed"], WriteForRightsJson.Read<ActionRecord>(utf8, LanguageTag.English).Problems.Lines());
        Assert.Equal(["$: json-malformed"], WriteForRightsJson.Read<Case>(utf8, LanguageTag.Parse("ar")).Problems.Lines());
    }
}
