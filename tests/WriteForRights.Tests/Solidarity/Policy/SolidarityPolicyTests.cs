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
    [InlineData("email", true)]
    [InlineData("sms", true)]
    [InlineData("social-post", true)]
    [InlineData("photo", true)]
    [InlineData("drawing", true)]
    [InlineData("signature", false)]
    [InlineData("phone-call", false)]
    [InlineData("fax", false)]
    [InlineData("word-of-tomorrow", false)]
    [InlineData("cards", false)]
    [InlineData("e-mail", false)]
    public void Only_kinds_that_are_known_to_carry_messages_get_through(string kind, bool expected)
    {
        Assert.Equal(expected, SolidarityPolicy.CanCarryMessages(ActionKind.Parse(kind)));
        Assert.Equal(expected, new SolidarityPolicy { AcceptsMessages = true }.Accepts(ActionKind.Parse(kind)));
    }

    [Fact]
    public void The_empty_kind_is_forbidden_whatever_a_policy_names()
    {
        Assert.False(SolidarityPolicy.CanCarryMessages(default));
        Assert.False(new SolidarityPolicy { AcceptsMessages = true }.Accepts(default));
        Assert.False(new SolidarityPolicy { AcceptsMessages = true, Kinds = [default] }.Accepts(default));
    }

    [Fact]
    public void A_kind_that_a_campaign_adds_gets_through_only_where_the_policy_names_it()
    {
        var quilt = ActionKind.Parse("quilt");

        Assert.True(new SolidarityPolicy { AcceptsMessages = true, Kinds = [quilt] }.Accepts(quilt));
        Assert.False(new SolidarityPolicy { AcceptsMessages = true, Kinds = [ActionKind.Card] }.Accepts(quilt));
        Assert.False(new SolidarityPolicy { AcceptsMessages = false, Kinds = [quilt] }.Accepts(quilt));
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
        var policy = new SolidarityPolicy { AcceptsMessages = true, Kinds = ActionKind.Known };

        Assert.Equal(ActionKind.Known.Where(SolidarityPolicy.CanCarryMessages), ActionKind.Known.Where(policy.Accepts));
        Assert.Equal([ActionKind.Fax, ActionKind.PhoneCall, ActionKind.Signature], ActionKind.Known.Where(kind => !policy.Accepts(kind)));
        Assert.False((policy with { Kinds = [ActionKind.Card] }).Accepts(ActionKind.Letter));
    }

    private static SolidarityPolicy Read(string json) =>
        JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), WriteForRightsJson.StrictTypeInfo<SolidarityPolicy>())!;
}
