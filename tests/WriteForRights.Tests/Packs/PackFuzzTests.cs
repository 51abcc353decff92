using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Whatever stands in the files of a pack, reading it gives a pack or problems that an editor can be led to.</summary>
public sealed class PackFuzzTests : IDisposable
{
    private static readonly string[] Values =
    [
        "null", "true", "5", "-1", "1.5", "\"\"", "\"x\"", "\"2022\"", "\"president\"", "\"Europe\"",
        "[]", "{}", "[null]", "{\"en\":\"x\"}", "{\"a b\":1}",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly TemporaryPack _pack = new();

    [Fact]
    public void A_pack_with_some_values_replaced_or_removed_is_read_without_an_exception()
    {
        string[] files = [.. Directory.GetFiles(_pack.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var original = files.ToDictionary(file => file, File.ReadAllText);
        var change = Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.OneOf(Values), Gen.Bool);
        change.Array[1, 4].Sample(
            changes =>
            {
                foreach (var (file, text) in original)
                {
                    File.WriteAllText(file, text);
                }

                foreach (var (file, place, value, isRemoved) in changes)
                {
                    var root = JsonNode.Parse(File.ReadAllText(files[file]))!;
                    JsonPlaces.Change(root, place, isRemoved ? null : value);
                    File.WriteAllText(files[file], root.ToJsonString(Indented));
                }

                AssertAnswered(CampaignPackReader.Read(_pack.Folder, LanguageTag.English));
            },
            iter: 100,
            threads: 1);
    }

    public void Dispose() => _pack.Dispose();

    private void AssertAnswered(CampaignPackReport report)
    {
        Assert.Equal(report.Pack is null, report.Problems.Count > 0);
        Assert.All(report.Problems, problem =>
        {
            var lines = _pack.Text(problem.File).Split('\n');

            Assert.InRange(problem.Line, 1, lines.Length);
            Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
        });
        Assert.Equal(
            report.Problems,
            report.Problems.OrderBy(problem => problem.File switch { "pack.json" => 0, "campaign.json" => 1, _ => 2 })
                .ThenBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column));
    }
}
