using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void The_default_is_the_empty_list()
    {
        var list = default(ValueList<string>);

        Assert.Empty(list);
        Assert.Equal([], list);
        Assert.Equal(new List<string>().ToValueList(), list);
        Assert.Equal(default(ValueList<string>).GetHashCode(), new List<string>().ToValueList().GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void Lists_are_equal_when_their_items_are_equal_and_in_the_same_order() =>
        Gen.Select(Gen.Int[0, 3].List[0, 4], Gen.Int[0, 3].List[0, 4]).Sample((left, right) =>
        {
            var (one, other) = (left.ToValueList(), right.ToValueList());
            var expected = left.SequenceEqual(right);

            Assert.Equal(expected, one == other);
            Assert.Equal(!expected, one != other);
            Assert.Equal(expected, one.Equals((object)other));
            Assert.True(!expected || one.GetHashCode() == other.GetHashCode());
        });

    [Fact]
    public void A_list_equals_no_other_kind_of_list()
    {
        ValueList<int> list = [1, 2];

        Assert.False(list.Equals((object)new[] { 1, 2 }));
        Assert.False(list.Equals(null));
    }

    [Fact]
    public void The_items_stand_in_the_order_given()
    {
        ValueList<string> list = ["b", "a", "b"];

        Assert.Equal(3, list.Count);
        Assert.Equal("a", list[1]);
        Assert.Equal(new[] { "b", "a", "b" }, list.ToArray());
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        string[] items = ["a", "b"];
        var created = ValueList.Create<string>(items);
        var collected = items.ToValueList();

        items[0] = "changed";

        Assert.Equal("a", created[0]);
        Assert.Equal("a", collected[0]);
    }

    [Fact]
    public void A_list_may_hold_nothing_at_a_place()
    {
        ValueList<string?> list = ["a", null];

        Assert.Equal(list, new[] { "a", null }.ToValueList());
        Assert.NotEqual(list, new[] { null, "a" }.ToValueList());
        Assert.Equal(list.GetHashCode(), new[] { "a", null }.ToValueList().GetHashCode());
    }

    [Fact]
    public void A_list_prints_how_many_items_it_has_and_not_the_items()
    {
        ValueList<string> list = ["Planted", "Secret"];

        Assert.Equal("[2]", list.ToString());
        Assert.Equal("[0]", $"{default(ValueList<int>)}");
    }

    [Fact]
    public void A_list_is_a_json_array_and_an_empty_one_is_left_out_where_it_may_be()
    {
        var none = JsonSerializer.Serialize(Campaign2022.Letter(), WriteForRightsJson.TypeInfo<ActionRecord>());
        var two = JsonSerializer.Serialize(
            Campaign2022.Letter() with { Targets = [TargetId.Parse("b"), TargetId.Parse("a")] },
            WriteForRightsJson.TypeInfo<ActionRecord>());

        Assert.DoesNotContain("targets", none, StringComparison.Ordinal);
        Assert.Contains("""
            "targets":["b","a"]
            """, two, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "targets": null }""")]
    [InlineData("""{ "targets": {} }""")]
    [InlineData("""{ "targets": "a" }""")]
    [InlineData("""{ "targets": [null] }""")]
    [InlineData("""{ "targets": [1] }""")]
    [InlineData("""{ "targets": [["a"]] }""")]
    public void What_is_not_an_array_of_the_items_is_refused(string json)
    {
        var whole = """{ "campaign": "c", "case": "c", "purpose": "appeal", "kind": "letter", """ + json.TrimStart('{', ' ');

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(whole, WriteForRightsJson.StrictTypeInfo<ActionRecord>()));
    }

    [Fact]
    public void A_list_knows_what_it_contains_by_value()
    {
        ValueList<CaseId> list = [CaseId.Parse("a"), CaseId.Parse("b")];

        Assert.True(list.Contains(CaseId.Parse("b")));
        Assert.False(list.Contains(CaseId.Parse("c")));
        Assert.False(default(ValueList<CaseId>).Contains(default));
    }
}
