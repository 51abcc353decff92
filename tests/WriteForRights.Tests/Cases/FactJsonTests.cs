using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WriteForRights.Tests;

/// <summary>A fact on the wire: its value, or why it is withheld, and never both.</summary>
public sealed class FactJsonTests
{
    private const string Withheld = """{"form":"person","people":[{"name":{"withheld":"safety"},"knownAs":{"en":"A."}}]}""";

    private static readonly JsonSerializerOptions InDrops =
        new() { TypeInfoResolver = WriteForRightsJson.Resolver, DefaultBufferSize = 16 };

    [Fact]
    public void A_disclosed_fact_is_its_plain_value_and_a_withheld_one_its_reason()
    {
        var subject = new Subject
        {
            Form = SubjectForm.Person,
            People = [new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety), KnownAs = new(LanguageTag.English, "A.") }],
        };
        var named = subject with { People = [new Person { Name = new LocalizedText(LanguageTag.English, "A. Example") }] };

        Assert.Equal(Withheld, JsonSerializer.Serialize(subject, WriteForRightsJson.TypeInfo<Subject>()));
        Assert.Equal(
            """{"form":"person","people":[{"name":{"en":"A. Example"}}]}""",
            JsonSerializer.Serialize(named, WriteForRightsJson.TypeInfo<Subject>()));
        Assert.Equal(subject, JsonSerializer.Deserialize(Withheld, WriteForRightsJson.TypeInfo<Subject>()));
        Assert.Equal(subject, JsonSerializer.Deserialize(Withheld, WriteForRightsJson.StrictTypeInfo<Subject>()));
        Assert.Equal(subject, Read(Withheld).Value);
        Assert.Empty(Read(Withheld).Problems);
    }

    [Fact]
    public void An_apps_own_options_write_and_read_the_same()
    {
        var own = new JsonSerializerOptions { TypeInfoResolver = WriteForRightsJson.Resolver };
        var subject = JsonSerializer.Deserialize<Subject>(Withheld, own)!;

        Assert.Equal(WithheldReason.Safety, subject.People[0].Name.Reason);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Withheld), JsonNode.Parse(JsonSerializer.Serialize(subject, own))));
    }

    [Theory]
    [InlineData("""{"withheld":"safety","en":"Planted"}""")]
    [InlineData("""{"en":"Planted","withheld":"safety"}""")]
    [InlineData("""{"en":"Planted","details":{"withheld":[1]},"\u0077ithheld":"safety"}""")]
    public void A_client_shows_no_name_that_stands_beside_the_reason(string name)
    {
        var subject = JsonSerializer.Deserialize(With(name), WriteForRightsJson.TypeInfo<Subject>())!;

        Assert.Equal(WithheldReason.Safety, subject.People[0].Name.Reason);
        Assert.Equal("name withheld for safety reasons", subject.DisplayName(LanguageTag.English).Text);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(With(name), WriteForRightsJson.StrictTypeInfo<Subject>()));
    }

    [Fact]
    public async Task A_withheld_name_is_read_from_a_stream_that_comes_in_drops()
    {
        var padding = string.Join(',', Enumerable.Range(0, 2_000).Select(number => $"\"x{number}\":{{\"a\":[{number}]}}"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(With($"{{{padding},\"withheld\":\"safety\"}}")));

        var subject = await JsonSerializer.DeserializeAsync<Subject>(stream, InDrops, TestContext.Current.CancellationToken);

        Assert.Equal(WithheldReason.Safety, subject!.People[0].Name.Reason);
    }

    [Theory]
    [InlineData("""{"withheld":"safety","en":"Planted"}""", "$.people[0].name.en: member-unknown")]
    [InlineData("""{"en":5,"withheld":"safety"}""", "$.people[0].name.en: member-unknown")]
    [InlineData("""{"withheld":"safety","withheld":"safety"}""", "$.people[0].name.withheld: member-repeated")]
    [InlineData("""{"withheld":"Not a word"}""", "$.people[0].name.withheld: word-malformed")]
    [InlineData("""{"withheld":null}""", "$.people[0].name.withheld: value-null")]
    [InlineData("""{"withheld":true}""", "$.people[0].name.withheld: type-mismatch")]
    [InlineData("""{"Withheld":"safety"}""", "$.people[0].name.Withheld: language-malformed")]
    [InlineData("\"A. Example\"", "$.people[0].name: type-mismatch")]
    [InlineData("null", "$.people[0].name: value-null")]
    [InlineData("""[{"withheld":"safety"}]""", "$.people[0].name: type-mismatch")]
    [InlineData("""{"en":5,"fr":{}}""", "$.people[0].name.en: type-mismatch", "$.people[0].name.fr: type-mismatch")]
    public void What_is_neither_is_refused_where_it_stands(string name, params string[] expected)
    {
        var reading = Read(With(name));

        Assert.Equal(expected, reading.Problems.Lines());
        Assert.NotNull(reading.Value);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(With(name), WriteForRightsJson.StrictTypeInfo<Subject>()));
    }

    [Fact]
    public void A_name_that_is_missing_is_said_to_be()
    {
        Assert.Equal(["$.people[0].name: member-missing"], Read("""{"form":"person","people":[{}]}""").Problems.Lines());
    }

    private static string With(string name) => $$"""{"form":"person","people":[{"name":{{name}}}]}""";

    private static JsonReading<Subject> Read(string json) =>
        WriteForRightsJson.Read<Subject>(Encoding.UTF8.GetBytes(json), LanguageTag.English);
}
