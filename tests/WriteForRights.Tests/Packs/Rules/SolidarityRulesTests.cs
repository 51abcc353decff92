using System.Globalization;

namespace WriteForRights.Tests;

/// <summary>What may be sent to whom: the rules that keep the person safe.</summary>
public sealed class SolidarityRulesTests
{
    private static readonly string[] CanBeMessages = ["letter", "card", "email", "sms", "social-post", "photo", "drawing"];

    public static MatrixTheoryData<string, string> CasesAndKinds { get; } = new(
        Campaign2022.Pack.Cases.Select(@case => @case.Id.ToString()), ActionKind.Known.Select(kind => kind.ToString()));

    /// <summary>What the facts say of the four cases, written down apart from the pack.</summary>
    private static readonly Dictionary<string, string[]> Accepted = new()
    {
        ["aleksandra-skochilenko"] = [],
        ["chow-hang-tung"] = ["card", "letter"],
        ["dorgelesse-nguessan"] = ["card", "letter"],
        ["luis-manuel-otero-alcantara"] = [],
    };

    [Theory]
    [MemberData(nameof(CasesAndKinds))]
    public void A_message_is_taken_exactly_where_it_is_safe_and_gets_through(string @case, string kind)
    {
        var message = Campaign2022.Card(@case) with { Kind = ActionKind.Parse(kind) };
        string[] expected = !CanBeMessages.Contains(kind) ? ["$.kind: kind-purpose-mismatch"]
            : Accepted[@case].Length == 0 ? ["$.purpose: solidarity-not-accepted"]
            : !Accepted[@case].Contains(kind) ? ["$.kind: solidarity-kind-not-accepted"]
            : [];

        Assert.Equal(expected, Campaign2022.Rules().Check(message));
    }

    [Fact]
    public void A_case_that_takes_no_messages_still_takes_appeals() => Assert.All(
        Accepted.Keys, @case => Assert.Empty(Campaign2022.Rules().Check(Campaign2022.Letter(@case))));

    [Fact]
    public void A_message_to_a_person_has_no_targets() => Assert.Equal(
        ["$.targets: solidarity-has-targets"],
        Campaign2022.Rules().Check(Campaign2022.Card() with { Targets = [TargetId.Parse("president")] }));

    [Fact]
    public void A_message_with_targets_to_a_person_who_takes_none_has_both_problems() => Assert.Equal(
        ["$.targets: solidarity-has-targets", "$.purpose: solidarity-not-accepted"],
        Campaign2022.Rules().Check(Campaign2022.Card("luis-manuel-otero-alcantara") with { Targets = [TargetId.Parse("president")] }));

    [Theory]
    [InlineData("2022-12-09", "2022-12-10T00:00:00Z", false)]
    [InlineData("2022-12-09", "2022-12-09T23:59:59.9999999Z", true)]
    [InlineData("2022-12", "2022-12-31T23:59:59Z", true)]
    [InlineData("2022-11", "2022-12-01T00:00:00Z", false)]
    [InlineData("2022-11", "2022-11-30T23:59:59Z", true)]
    public void Messages_are_taken_to_the_last_date_of_the_policy(string until, string takenAt, bool isTaken)
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { Until = PartialDate.Parse(until) });
        var rules = new ActionRecordValidator(pack, Campaign2022.ClockAt(Campaign2022.Within.AddYears(1)));
        var at = DateTimeOffset.Parse(takenAt, CultureInfo.InvariantCulture);
        string[] expected = isTaken ? [] : ["$.takenAt: solidarity-closed"];

        Assert.Equal(expected, rules.Check(Campaign2022.Card() with { TakenAt = at }));
        Assert.Empty(rules.Check(Campaign2022.Letter() with { TakenAt = at }));
    }

    [Fact]
    public void A_message_without_a_date_is_closed_by_the_clock()
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { Until = PartialDate.Parse("2022-12-09") });
        var rules = new ActionRecordValidator(pack, Campaign2022.ClockAt(Campaign2022.Within));

        Assert.Equal(["$.takenAt: solidarity-closed"], rules.Check(Campaign2022.Card() with { TakenAt = null }));
    }

    [Fact]
    public void A_policy_that_names_no_kinds_takes_every_kind_that_can_be_a_message()
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { Kinds = [] });
        var rules = new ActionRecordValidator(pack, Campaign2022.ClockAt(Campaign2022.Within));

        Assert.All(ActionKind.Known, kind => Assert.Equal(
            CanBeMessages.Contains(kind.ToString()), rules.Check(Campaign2022.Card() with { Kind = kind }) is []));
    }
}
