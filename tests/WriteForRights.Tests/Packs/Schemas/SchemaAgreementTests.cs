using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>What the schema refuses the reader refuses at the same place, and the other way round, as far as schemas can tell.</summary>
public sealed class SchemaAgreementTests : IDisposable
{
    private static readonly string[] Values =
    [
        "null", "true", "5", "-1", "1.5", "99999999999", "\"\"", "\"x\"", "\"X\"", "\"2022\"", "\"2022-13\"", "\"en\"", "\"e\"", "\"GB\"",
        "\"word-of-tomorrow\"", "\"a--b\"", "[]", "{}", "[null]", "[\"x\"]", "[{}]", "{\"en\":\"x\"}", "{\"a b\":\"x\"}", "{\"fr\":1}",
        "{\"withheld\":\"safety\"}", "{\"withheld\":1,\"en\":\"x\"}", "\"P1Y6M\"",
    ];

    /// <summary>The problems of shape: all that a schema can know of.</summary>
    private static readonly string[] Structural =
    [
        ProblemCodes.MemberUnknown, ProblemCodes.MemberMissing, ProblemCodes.TypeMismatch, ProblemCodes.ValueNull, ProblemCodes.ValueMalformed,
        ProblemCodes.IdMalformed, ProblemCodes.WordMalformed, ProblemCodes.WordUnknown, ProblemCodes.LanguageMalformed,
        ProblemCodes.CountryMalformed, ProblemCodes.DateMalformed, ProblemCodes.TermMalformed, ProblemCodes.PackFormatUnsupported,
    ];

    private readonly TemporaryPack _pack = new();

    public static TheoryData<Type> Forms { get; } = [.. TextForm.Patterns.Keys, typeof(CaseId), typeof(SubjectForm)];

    [Fact]
    public void Damage_by_chance_is_refused_by_both_at_the_same_places()
    {
        string[] files = ["pack.json", "campaign.json", "cases/dorgelesse-nguessan.json", "cases/luis-manuel-otero-alcantara.json"];
        var original = files.ToDictionary(file => file, _pack.Text);
        var change = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 9], Gen.OneOf(Values));
        Gen.Select(Gen.OneOf(files), change.Array[1, 3]).Sample(
            (file, changes) =>
            {
                var root = JsonNode.Parse(original[file])!;
                foreach (var (place, way, value) in changes)
                {
                    Damage(root, place, way, value);
                }

                var damaged = root.ToJsonString();
                _pack.Write(file, damaged);
                var refused = Refused(file);
                _pack.Write(file, original[file]);
                var unfit = SchemaCheck.Check(PackSchema.Of(PackSchemaTests.NameOf(file)), damaged);
                Assert.Equal(refused, IsOfOtherFormat(root) ? unfit.Intersect(["$.format"]) : unfit);
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(PackRulesTests.Mistakes), MemberType = typeof(PackRulesTests))]
    [MemberData(nameof(CaseMistakes.All), MemberType = typeof(CaseMistakes))]
    [MemberData(nameof(HistoryMistakes.All), MemberType = typeof(HistoryMistakes))]
    public void Of_the_known_mistakes_the_schema_refuses_those_of_shape(string file, string old, string @new, string expected, string shownAt)
    {
        _pack.Replace(file, old, @new);

        Assert.Equal(Refused(file), SchemaCheck.Check(PackSchema.Of(PackSchemaTests.NameOf(file)), _pack.Text(file)));
        Assert.NotEmpty(expected + shownAt);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_pattern_takes_what_the_type_takes(Type type)
    {
        using var schema = JsonDocument.Parse(TextForm.Of(type, TextTypes.Example(type)).ToJsonString());
        var pattern = TextForm.Patterns.GetValueOrDefault(type, TextForm.Slug);
        var most = schema.RootElement.TryGetProperty("maxLength", out var length) ? length.GetInt32() : 64;
        TextTypes.Texts(type).Sample(text =>
        {
            var isTaken = SchemaCheck.Matches(text, pattern) && text.Length <= most;
            var isDate = type == typeof(PartialDate) && isTaken;
            Assert.True(isTaken == TextTypes.TryParse(type, text, out _) || isDate, text);
        });
    }

    public void Dispose() => _pack.Dispose();

    private static void Damage(JsonNode root, double place, int way, string value)
    {
        if (way == 0 && root is JsonObject members)
        {
            members["word-of-tomorrow"] = JsonNode.Parse(value);
        }
        else
        {
            JsonPlaces.Change(root, place, way < 4 ? null : value);
        }
    }

    // Of a pack of another format the reader says nothing else.
    private static bool IsOfOtherFormat(JsonNode root) =>
        root is JsonObject members && members["format"] is JsonValue format && format.TryGetValue<int>(out var number) && number != 1;

    private string[] Refused(string file) => [.. _pack.Read().Problems
        .Where(problem => problem.File == file && Structural.Contains(problem.Problem.Code))
        .Select(problem => problem.Problem.Path).Distinct().Order(StringComparer.Ordinal)];
}
