namespace WriteForRights.Tests;

/// <summary>A word of a newer version opens no way to a person.</summary>
public sealed class ClosedByDefaultTests
{
    private static readonly ActionKind Quilt = ActionKind.Parse("quilt");
    private static readonly SolidarityRouteKind Tomorrow = SolidarityRouteKind.Parse("route-of-tomorrow");

    public static TheoryData<string> Unknown { get; } = ["kind-of-tomorrow", "cards", ""];

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_draft_of_an_unknown_kind_cannot_be_approved(string kind)
    {
        var screening = SolidarityCases.Screening(policy => policy with { Kinds = [] });
        var message = screening.Screen(SolidarityCases.Draft("You are not alone.", "en") with { Kind = Kind(kind) });

        Assert.Equal(ScreeningRule.Kind, Assert.Single(message.Findings).Rule);
        Assert.False(message.CanBeApproved);
    }

    [Fact]
    public void An_action_of_a_kind_that_the_campaign_adds_is_a_message_only_where_the_policy_names_it()
    {
        var card = Campaign2022.Card() with { Kind = Quilt };

        Assert.Equal(["$.kind: solidarity-kind-not-accepted"], Rules(policy => policy with { Kinds = [] }).Check(card));
        Assert.Equal(["$.kind: solidarity-kind-not-accepted"], Rules(policy => policy with { Kinds = [ActionKind.Card] }).Check(card));
        Assert.Empty(Rules(policy => policy with { Kinds = [Quilt] }).Check(card));
        Assert.Empty(Rules(policy => policy with { Kinds = [] }).Check(Campaign2022.Letter() with { Kind = Quilt }));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void An_action_of_an_unknown_kind_is_no_message(string kind)
    {
        var rules = Rules(policy => policy with { Kinds = [] });

        Assert.Equal(
            ["$.kind: kind-unknown", "$.kind: solidarity-kind-not-accepted"],
            rules.Check(Campaign2022.Card() with { Kind = Kind(kind) }).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_report_of_an_unknown_kind_is_refused_under_every_purpose(string kind)
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { Kinds = [] });
        var rules = new ReportValidator(pack, Campaign2022.ClockAt(Campaign2022.Within.AddMonths(2)));
        var report = Campaign2022.Report() with { Kind = Kind(kind) };

        Assert.Equal(["$.kind: kind-unknown"], rules.Check(report, LanguageTag.English).Lines());
        Assert.Equal(
            ["$.kind: kind-unknown", "$.kind: solidarity-kind-not-accepted"],
            rules.Check(report with { Purpose = Purpose.Solidarity }, LanguageTag.English).Lines().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_goes_by_a_route_of_an_unknown_kind()
    {
        var known = SolidarityCases.Dorgelesse.Solidarity.Routes[0];
        var draft = SolidarityCases.Draft("You are not alone.", "en");
        var none = SolidarityCases.Screening(policy => policy with { Routes = [known with { Kind = Tomorrow }, known with { Kind = default }] });
        var one = SolidarityCases.Screening(policy => policy with { Routes = [known with { Kind = Tomorrow }, known] });

        Assert.Equal(["not-accepted stop: $.case"], none.Lines(draft));
        Assert.Empty(one.Lines(draft));
        Assert.True(one.Screen(draft).Approve(ModeratorId.Parse("moderator-7")).TryGetDeliverable(one, out var deliverable));
        Assert.Equal([known], deliverable.Routes);
    }

    [Theory]
    [InlineData("advice", false, false)]
    [InlineData("ask", false, true)]
    [InlineData("stop", true, false)]
    [InlineData("severity-of-tomorrow", true, false)]
    public void A_finding_of_an_unknown_severity_stops_a_message(string severity, bool stops, bool asks)
    {
        var finding = new ScreeningFinding { Rule = ScreeningRule.Link, Severity = FindingSeverity.Parse(severity), Path = "$.body" };

        Assert.Equal((stops, asks), (finding.IsStop, finding.NeedsReason));
    }

    [Fact]
    public void A_finding_without_a_severity_stops_a_message() =>
        Assert.True(new ScreeningFinding { Rule = ScreeningRule.Link, Severity = default, Path = "$.body" }.IsStop);

    [Theory]
    [InlineData("status-of-tomorrow", null)]
    [InlineData("", null)]
    [InlineData("approved", "outcome-of-tomorrow")]
    [InlineData("approved", "")]
    [InlineData("redacted", "outcome-of-tomorrow")]
    public void A_record_with_an_unknown_status_or_outcome_has_to_be_decided_again(string status, string? outcome)
    {
        var screening = SolidarityCases.Screening();
        var record = screening.Screen(SolidarityCases.Draft("You are not alone.", "en")).Approve(ModeratorId.Parse("moderator-7")).Record;
        var changed = record with
        {
            Status = SolidarityStatus.TryParse(status, out var known) ? known : default,
            Decisions = outcome is null
                ? record.Decisions
                : [record.Decisions[0] with { Outcome = ModerationOutcome.TryParse(outcome, out var word) ? word : default }],
        };

        Assert.Equal(SolidarityStatus.Reopened, Assert.IsType<ScreenedMessage>(screening.Restore(changed)).Status);
    }

    [Fact]
    public void A_channel_of_an_unknown_or_empty_state_is_not_open()
    {
        var channel = new TargetChannel { Kind = ChannelKind.Email, Value = "office@example.org" };
        var since = new ChannelStatus { Status = default, Since = new PartialDate(2022) };

        Assert.All(
            new[] { default, ChannelState.Parse("state-of-tomorrow"), ChannelState.Parse("opened") },
            state => Assert.False((channel with { Statuses = [since with { Status = state }] }).IsOpenFor(null, new PartialDate(2022, 12))));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void An_unknown_answer_is_no_consent(string answer)
    {
        var consent = new Consent { Contact = ContactConsent.TryParse(answer, out var known) ? known : default, TextVersion = "1", At = Campaign2022.Within };

        Assert.NotEqual(ContactConsent.Granted, consent.Contact);
        Assert.Equal(["$.contact: word-unknown"], new ConsentValidator().Check(consent, LanguageTag.English).Lines());
    }

    private static ActionKind Kind(string text) => ActionKind.TryParse(text, out var kind) ? kind : default;

    private static ActionRecordValidator Rules(Func<SolidarityPolicy, SolidarityPolicy> change)
    {
        var pack = Campaign2022.WithPolicy(change);
        return new(
            new CampaignPack(pack.Campaign with { AdditionalKinds = [Quilt] }, pack.Cases), Campaign2022.ClockAt(Campaign2022.Within));
    }
}
