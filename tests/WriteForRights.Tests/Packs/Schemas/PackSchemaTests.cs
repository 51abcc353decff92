using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The schemas in <c>docs/schemas</c>. Started with <c>WRITE_SCHEMAS=1</c> these tests write them anew.</summary>
public sealed class PackSchemaTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "schemas");

    static PackSchemaTests()
    {
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMAS") == "1")
        {
            foreach (var name in PackSchema.Roots.Keys)
            {
                File.WriteAllText(Path.Combine(Folder, name + ".schema.json"), PackSchema.Of(name));
            }
        }
    }

    public static TheoryData<string> Names { get; } = [.. PackSchema.Roots.Keys];

    public static TheoryData<string> SampleFiles { get; } = [.. Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(SourceTree.SamplePack, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_published_schema_is_what_the_types_are(string name)
    {
        var file = Path.Combine(Folder, name + ".schema.json");
        var schema = PackSchema.Of(name);

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == schema,
            $"{file} is not what the types are any more. Write it anew: "
            + "WRITE_SCHEMAS=1 dotnet run --project tests/WriteForRights.Tests -- -class WriteForRights.Tests.PackSchemaTests");
    }

    [Fact]
    public void Every_file_in_the_folder_is_a_schema_of_the_loader() => Assert.Equal(
        PackSchema.Roots.Keys.Select(name => name + ".schema.json").Order(), Directory.GetFiles(Folder).Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public void A_file_of_the_sample_fits_its_schema_and_names_it(string file)
    {
        var path = Path.Combine(SourceTree.SamplePack, file);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var schema = Path.GetFullPath(
            document.RootElement.GetProperty("$schema").GetString()!, Path.GetDirectoryName(path)!);

        Assert.Equal(Path.Combine(Folder, NameOf(file) + ".schema.json"), schema);
        Assert.Empty(SchemaCheck.Check(File.ReadAllText(schema), File.ReadAllText(path)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_an_editor_shows_is_said_in_words(string name)
    {
        using var schema = JsonDocument.Parse(PackSchema.Of(name));
        var definitions = schema.RootElement.TryGetProperty("$defs", out var defs) ? defs.EnumerateObject().Select(entry => entry.Value) : [];
        var members = definitions.Append(schema.RootElement).Where(type => type.TryGetProperty("properties", out _))
            .SelectMany(type => type.GetProperty("properties").EnumerateObject().Select(member => member.Value));

        Assert.All(members.Concat(definitions).Append(schema.RootElement), described =>
        {
            var text = described.GetProperty("description").GetString()!;
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain("WriteForRights.", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_does_not_exist_is_permitted_nowhere(string name)
    {
        using var schema = JsonDocument.Parse(PackSchema.Of(name));
        var objects = Nested(schema.RootElement).Where(type => type.ValueKind == JsonValueKind.Object
            && type.TryGetProperty("properties", out var members) && members.ValueKind == JsonValueKind.Object
            && type.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String).ToArray();

        Assert.NotEmpty(objects);
        Assert.All(objects, type => Assert.False(type.GetProperty("additionalProperties").GetBoolean()));
    }

    internal static string NameOf(string file) =>
        file.StartsWith("cases", StringComparison.Ordinal) ? "case" : Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<JsonElement> Nested(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Nested(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nested),
        _ => [],
    };
}
