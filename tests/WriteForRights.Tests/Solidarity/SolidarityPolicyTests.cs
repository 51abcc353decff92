using System.Text;
using System.Text.Json;

namespace WriteForRights.Tests;

public sealed class SolidarityPolicyTests
{
    [Fact]
    public void What_is_not_allowed_in_so_many_words_is_forbidden()
    {
        var policy = Read("""{ "acceptsMessages": true }""");

        Assert.False(policy.AllowsNamingAmnesty);
        Assert.False(policy.AllowsReligiousContent);
        Assert.False(policy.AllowsPolitics);
        Assert.False(policy.AllowsSenderFullName);
        Assert.False(policy.AllowsSenderAddress);
    }

    [Fact]
    public void Whether_messages_are_taken_must_be_said() => Assert.Throws<JsonException>(() => Read("{}"));

    [Fact]
    public void No_case_of_2022_lets_a_message_name_amnesty_or_talk_of_politics() => Assert.All(Campaign2022.Pack.Cases, @case =>
    {
        Assert.False(@case.Solidarity.AllowsNamingAmnesty);
        Assert.False(@case.Solidarity.AllowsPolitics);
        Assert.False(@case.Solidarity.AllowsReligiousContent);
    });

    [Theory]
    [InlineData("letter", true)]
    [InlineData("card", true)]
    [InlineData("drawing", true)]
    [InlineData("word-of-tomorrow", true)]
    [InlineData("signature", false)]
    [InlineData("phone-call", false)]
    [InlineData("fax", false)]
    public void A_signature_a_call_and_a_fax_are_no_messages_to_a_person(string kind, bool expected)
    {
        Assert.Equal(expected, SolidarityPolicy.CanCarryMessages(ActionKind.Parse(kind)));
        Assert.Equal(expected, new SolidarityPolicy { AcceptsMessages = true }.Accepts(ActionKind.Parse(kind)));
    }

    [Fact]
    public void A_policy_that_takes_no_messages_takes_none_whatever_kinds_it_names()
    {
        var policy = new SolidarityPolicy { AcceptsMessages = false, Kinds = [ActionKind.Card] };

        Assert.All(ActionKind.Known, kind => Assert.False(policy.Accepts(kind)));
    }

    [Fact]
    public void A_policy_cannot_let_through_what_is_no_message()
    {
        var policy = new SolidarityPolicy { AcceptsMessages = true, Kinds = [ActionKind.Card, ActionKind.Signature] };

        Assert.True(policy.Accepts(ActionKind.Card));
        Assert.False(policy.Accepts(ActionKind.Letter));
        Assert.False(policy.Accepts(ActionKind.Signature));
    }

    private static SolidarityPolicy Read(string json) =>
        JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), WriteForRightsJson.StrictTypeInfo<SolidarityPolicy>())!;
}
