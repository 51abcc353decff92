using System.Text;
using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>A place within a text of a JSON file, whatever is escaped in it.</summary>
public sealed class TextPositionTests
{
    private static readonly Gen<string> Texts =
        Gen.String[Gen.OneOf(Gen.Char["aé€\"\\\n\t/"], Gen.Char['\u0001', '\uD7FF']), 0, 20];

    [Fact]
    public void A_place_in_a_text_is_found_whatever_is_escaped() =>
        Gen.Select(Texts, Gen.Bool.Array[0, 40], Gen.Int[0, 20]).Sample((text, escaped, at) =>
        {
            var pieces = (text + "😀").EnumerateRunes().Select((rune, i) => i < escaped.Length && escaped[i]
                ? string.Concat(rune.ToString().Select(c => $"\\u{(int)c:x4}"))
                : JsonSerializer.Serialize(rune.ToString(), JsonSerializerOptions.Default)[1..^1]).ToArray();
            var runes = Math.Min(at, pieces.Length - 1);
            var unit = (text + "😀").EnumerateRunes().Take(runes).Sum(rune => rune.Utf16SequenceLength);
            var before = $"{{ \"x\": \"{string.Concat(pieces.Take(runes))}";
            var utf8 = Encoding.UTF8.GetBytes($"{before}{string.Concat(pieces.Skip(runes))}\" }}");

            Assert.Equal(Encoding.UTF8.GetByteCount(before), JsonTree.Parse(utf8).Find("$.x").GetOffset(unit, utf8));
        });

    [Theory]
    [InlineData("\"é€😀x\"", 4, 1 + 2 + 3 + 4)]
    [InlineData("\"é€😀x\"", 5, 1 + 2 + 3 + 4 + 1)]
    [InlineData("\"é€😀x\"", 99, 1 + 2 + 3 + 4 + 1)]
    [InlineData("\"\\n\\u00e9\\\\x\"", 3, 1 + 2 + 6 + 2)]
    [InlineData("\"x\"", 0, 1)]
    public void Bytes_and_units_are_told_apart(string json, int unit, int offset)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);

        Assert.Equal(offset, JsonTree.Parse(utf8).GetOffset(unit, utf8));
    }
}
