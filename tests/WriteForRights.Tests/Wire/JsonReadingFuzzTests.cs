using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Whatever is read, there is an answer, and it is the serialiser's own as far as that goes.</summary>
public sealed class JsonReadingFuzzTests
{
    private static readonly byte[][] Valid =
    [
        .. Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        Encoding.UTF8.GetBytes("""
            { "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal",
              "kind": "letter", "targets": ["president"], "quantity": 1, "takenAt": "2022-12-10T11:02:15Z", "section": "uk", "country": "GB",
              "supporter": { "name": "José 😀", "email": "a@example.org", "address": { "lines": ["1 Example Street"], "country": "GB" } },
              "consent": { "contact": "denied", "at": "2022-12-10T11:02:10Z" }, "text": { "language": "fr", "body": "\u00e9" } }
            """),
        Encoding.UTF8.GetBytes("""
            { "campaign": "c", "asOf": "2022-12-10T11:02:15Z", "actions": 2, "messages": 1, "signatures": 1, "people": 1,
              "by": { "kind": { "letter": 2 }, "country": { "GB": 1, "unspecified": 1 } } }
            """),
    ];

    private static readonly string[] Values =
    [
        "null", "true", "5", "-1", "1.5", "1e999", "\"\"", "\"x\"", "\"😀\"",
        "[]", "{}", "[null]", "[[]]", "{\"en\":\"x\"}", "{\"x\":{}}",
        "{\"withheld\":\"safety\"}", "{\"withheld\":1,\"en\":\"x\"}",
    ];

    private static readonly string[] Pieces =
        [.. Values, "\"\\ud83d\"", ",", ":", "{", "}", "[", "]", "\"", "\\", "\u00e9", "\n"];

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.OneOf(Pieces).Array[0, 40].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))))
            .Sample(AssertAnswered, iter: 3_000);

    [Fact]
    public void Json_with_some_bytes_changed_is_read_without_an_exception()
    {
        var inserted = Gen.OneOf(Gen.Byte.Array[0, 3], Gen.OneOf(Pieces).Select(Encoding.UTF8.GetBytes));
        var change = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], inserted);
        Gen.Select(Gen.Int[0, Valid.Length - 1], change.Array[1, 4]).Sample(
            (which, changes) => AssertAnswered(changes.Aggregate(Valid[which], (text, by) =>
            {
                var (place, removed, put) = by;
                var at = (int)(place * text.Length);
                return [.. text[..at], .. put, .. text[Math.Min(text.Length, at + removed)..]];
            })),
            iter: 2_000);
    }

    [Fact]
    public void Json_with_some_values_replaced_is_read_without_an_exception()
    {
        var change = Gen.Select(Gen.Double[0, 1], Gen.Null(Gen.OneOf(Values), 0.2));
        Gen.Select(Gen.Int[0, Valid.Length - 1], change.Array[1, 5]).Sample(
            (which, changes) =>
            {
                var root = JsonNode.Parse(Valid[which])!;
                foreach (var (place, value) in changes)
                {
                    JsonPlaces.Change(root, place, value);
                }

                AssertAnswered(Encoding.UTF8.GetBytes(root.ToJsonString()));
            },
            iter: 600);
    }

    private static void AssertAnswered(byte[] utf8)
    {
        AssertAnswered<ActionRecord>(utf8);
        AssertAnswered<Campaign>(utf8);
        AssertAnswered<Case>(utf8);
        AssertAnswered<Counts>(utf8);
    }

    private static void AssertAnswered<T>(byte[] utf8)
        where T : class
    {
        var reading = WriteForRightsJson.Read<T>(utf8, LanguageTag.English);

        // The serialiser, which stops at the first problem, refuses exactly the texts in which any is found.
        Assert.Equal(IsRefused<T>(utf8), reading.Problems.Count > 0);
        Assert.Equal(reading.Value is null, reading.Problems is [{ Code: ProblemCodes.JsonMalformed }]);
        Assert.All(reading.Problems, problem => Assert.StartsWith("$", problem.Path, StringComparison.Ordinal));
    }

    private static bool IsRefused<T>(byte[] utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, WriteForRightsJson.StrictTypeInfo<T>()) is null;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
