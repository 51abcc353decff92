using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The member by which editors find a schema: at the root of a pack's files, and nowhere else.</summary>
public sealed class SchemaMemberTests : IDisposable
{
    private const string Case = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    public static TheoryData<string> Files { get; } = ["pack.json", "campaign.json", Case];

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_text_will_do_and_none_is_needed(string file)
    {
        var named = _pack.Text(file);
        var line = named.Split('\n')[1];
        Assert.Contains("$schema", line, StringComparison.Ordinal);

        _pack.Write(file, named.Replace(line, "  \"$schema\": \"nowhere\",", StringComparison.Ordinal));
        Assert.Empty(_pack.Problems());

        _pack.Write(file, named.Replace(line + "\n", string.Empty, StringComparison.Ordinal));
        Assert.Empty(_pack.Problems());
        Assert.Equal(Campaign2022.Pack.Cases, _pack.Read().Pack!.Cases);
    }

    [Theory]
    [InlineData("null", "value-null")]
    [InlineData("1", "type-mismatch")]
    [InlineData("{}", "type-mismatch")]
    public void What_is_no_text_is_refused(string value, string code)
    {
        var line = _pack.Text(Case).Split('\n')[1];
        _pack.Write(Case, _pack.Text(Case).Replace(line, $"  \"$schema\": {value},", StringComparison.Ordinal));

        Assert.Equal([$"{Case}(2,14) $['$schema']: {code}"], _pack.Problems());
    }

    [Fact]
    public void Below_the_root_it_is_a_member_that_does_not_exist()
    {
        _pack.Replace(Case, "'solidarity': {", "'solidarity': { '$schema': 'x',");

        Assert.Equal([$"{_pack.At(Case, "'x'")} $.solidarity['$schema']: member-unknown"], _pack.Problems());
    }

    [Fact]
    public void It_is_no_member_of_what_is_sent_to_a_server()
    {
        var action = """{ "$schema": "x", "campaign": "c", "case": "c", "purpose": "appeal", "kind": "letter" }""";

        Assert.Equal(
            ["$['$schema']: member-unknown"],
            WriteForRightsJson.Read<ActionRecord>(Encoding.UTF8.GetBytes(action), LanguageTag.English).Problems.Lines());
    }

    [Fact]
    public void It_is_never_written() => Assert.All(
        new[] { WriteForRightsJson.TypeInfo<Campaign>(), WriteForRightsJson.StrictTypeInfo<Campaign>() },
        type => Assert.DoesNotContain("$schema", JsonSerializer.Serialize(Campaign2022.Pack.Campaign, type), StringComparison.Ordinal));

    [Fact]
    public void A_property_that_is_not_written_is_no_member_either()
    {
        _pack.Replace("campaign.json", "'timeZone': 'Europe/London'", "'timeZone': 'Europe/London', 'zone': 'Europe/Paris'");

        Assert.Equal([$"{_pack.At("campaign.json", "'Europe/Paris'")} $.sections[0].window.zone: member-unknown"], _pack.Problems());
    }

    public void Dispose() => _pack.Dispose();
}
