using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>A client passes over what it does not know; whoever writes for a server or a pack is told.</summary>
public sealed class StrictnessTests
{
    private const string Required = """ "campaign": "c", "case": "c", "purpose": "appeal", "kind": "letter" """;
    private const string Id = """ "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60" """;

    [Theory]
    [InlineData(""" "colour": "red" """)]
    [InlineData(""" "Quantity": 1 """)]
    [InlineData(""" "$schema": "x" """)]
    [InlineData(""" "supporter": { "nickname": "x" } """)]
    [InlineData(""" "text": { "body": "x", "font": { "size": 12 } } """)]
    public void An_unknown_member_is_passed_over_or_refused(string member)
    {
        var json = $"{{ {Id}, {Required}, {member} }}";

        Assert.NotNull(JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
    }

    [Theory]
    [InlineData(""" "kind": "card" """)]
    [InlineData(""" "kind": "letter" """)]
    [InlineData(""" "supporter": { "name": "A. Example", "name": "B. Example" } """)]
    public void A_repeated_member_is_refused_where_it_must_not_go_unseen(string member)
    {
        var json = $"{{ {Id}, {Required}, {member} }}";

        Assert.NotNull(JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
    }

    [Fact]
    public void The_id_may_be_left_out_of_a_body_that_is_put_under_it_but_not_of_a_record()
    {
        var json = $"{{ {Required} }}";

        Assert.Equal(default, JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<ActionRecord>())!.Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
    }

    [Theory]
    [InlineData("campaign")]
    [InlineData("case")]
    [InlineData("purpose")]
    [InlineData("kind")]
    public void What_an_action_must_have_must_be_there(string member)
    {
        var json = $"{{ {Id}, {Required} }}".Replace($"\"{member}\":", $"\"x-{member}\":", StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
    }

    [Theory]
    [InlineData("2022-12-10T11:02:15Z")]
    [InlineData("2022-12-10T11:02:15.1234567Z")]
    [InlineData("2022-12-10T12:02:15+01:00")]
    [InlineData("2022-12-10T06:02:15.5-05:00")]
    public void An_instant_has_its_offset_from_utc(string text)
    {
        var json = $$"""{ {{Id}}, {{Required}}, "takenAt": "{{text}}" }""";
        var expected = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>())!.TakenAt);
    }

    [Theory]
    [InlineData("2022-12-10")]
    [InlineData("2022-12-10T11:02")]
    [InlineData("2022-12-10T11:02:15")]
    [InlineData("2022-12-10T11:02:15.123")]
    [InlineData("2022-12-10 11:02:15Z")]
    [InlineData("2022-12-10T25:02:15Z")]
    [InlineData("10 December 2022")]
    [InlineData("")]
    public void An_instant_that_would_depend_on_the_servers_time_zone_is_refused(string text)
    {
        var json = $$"""{ {{Id}}, {{Required}}, "takenAt": "{{text}}" }""";

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<ActionRecord>()));
        Assert.Equal(
            ["$.takenAt: instant-malformed"],
            WriteForRightsJson.Read<ActionRecord>(System.Text.Encoding.UTF8.GetBytes(json), LanguageTag.English).Problems.Lines());
    }

    [Fact]
    public void A_type_of_somebody_else_has_no_json_here()
    {
        Assert.Throws<NotSupportedException>(WriteForRightsJson.TypeInfo<Uri>);
        Assert.Throws<NotSupportedException>(WriteForRightsJson.StrictTypeInfo<Uri>);
        Assert.Throws<NotSupportedException>(() => WriteForRightsJson.Read<Uri>([], LanguageTag.English));
    }

    [Fact]
    public void Only_types_with_a_text_form_have_an_example()
    {
        Assert.All(TextTypes.All, type => Assert.True(TextTypes.TryParse(type, WireText.ExampleOf(type), out _)));
        Assert.Null(WireText.ExampleOf(typeof(Case)));
        Assert.Null(WireText.ExampleOf(typeof(LocalizedText)));
        Assert.Null(WireText.ExampleOf(typeof(int)));
        Assert.Null(WireText.ExampleOf(typeof(Uri)));
    }
}
