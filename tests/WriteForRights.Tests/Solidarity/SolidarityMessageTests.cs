using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

/// <summary>The way of a message from a draft to the post, and that there is no other.</summary>
public sealed class SolidarityMessageTests
{
    private static readonly ModeratorId Moderator = ModeratorId.Parse("moderator-7");

    private static readonly FakeTimeProvider Clock = Campaign2022.ClockAt(SolidarityCases.Now);

    private static readonly FindingOverride Kindly = new() { Rule = ScreeningRule.Religion, Reason = "She writes so herself." };

    private readonly SolidarityScreening _screening = SolidarityCases.Screening();

    [Fact]
    public void A_draft_is_screened_decided_and_delivered()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("You are not alone.", "en"));
        Assert.Equal(SolidarityStatus.Screened, screened.Status);
        Assert.Empty(screened.Findings);
        Assert.True(screened.CanBeApproved);

        var approved = screened.Approve(Moderator);
        Assert.Equal(SolidarityStatus.Approved, approved.Status);
        Assert.Equal(Moderator, approved.Decision.By);
        Assert.Equal(ModerationOutcome.Approved, approved.Decision.Outcome);
        Assert.Equal(SolidarityCases.Now, approved.Decision.At);
        Assert.Equal(_screening.PolicyHash, approved.Decision.Policy);

        Assert.True(approved.TryGetDeliverable(_screening, out var deliverable));
        Assert.Equal("You are not alone.", deliverable.Text.Reveal());
        Assert.Equal(approved.Id, deliverable.Id);
        Assert.Equal(SolidarityCases.Dorgelesse.Id, deliverable.Case);
        Assert.Equal(ActionKind.Card, deliverable.Kind);
        Assert.Equal(LanguageTag.English, deliverable.Language);
        Assert.Equal(SolidarityCases.Dorgelesse.Solidarity.Routes, deliverable.Routes);

        var delivered = deliverable.MarkDelivered();
        Assert.Equal(SolidarityStatus.Delivered, delivered.Status);
        Assert.Equal(approved.Record.Decisions, delivered.Record.Decisions);
        Assert.Equal(approved.Id, delivered.Id);
    }

    [Fact]
    public void Nothing_but_an_approved_message_gives_what_can_be_sent()
    {
        var makers = typeof(Campaign).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers())
            .Where(member => member switch
            {
                System.Reflection.ConstructorInfo => member.DeclaringType == typeof(DeliverableMessage),
                System.Reflection.MethodInfo method => method.ReturnType == typeof(DeliverableMessage)
                    || method.GetParameters().Any(parameter => parameter.ParameterType.GetElementType() == typeof(DeliverableMessage)),
                _ => false,
            });

        Assert.Equal([typeof(ApprovedMessage).GetMethod(nameof(ApprovedMessage.TryGetDeliverable))!], makers);
        Assert.Empty(typeof(ApprovedMessage).GetConstructors());
        Assert.Empty(typeof(ScreenedMessage).GetConstructors());
        Assert.Empty(typeof(ClosedMessage).GetConstructors());
    }

    [Fact]
    public void A_finding_that_stops_cannot_be_approved_whatever_reason_is_given()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("I am with Amnesty International."));

        Assert.False(screened.CanBeApproved);
        var refused = Assert.Throws<InvalidOperationException>(
            () => screened.Approve(Moderator, new FindingOverride { Rule = ScreeningRule.NamesAmnesty, Reason = "x" }));
        Assert.Equal("The message must not be sent as it is. Redact or reject it.", refused.Message);
    }

    [Fact]
    public void A_finding_to_ask_about_stands_only_with_a_reason()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("God bless you. Are you on Instagram?"));

        Assert.Equal([ScreeningRule.Religion, ScreeningRule.SocialHandle], screened.RulesToOverride);
        Assert.Throws<ArgumentException>("overrides", () => screened.Approve(Moderator));
        Assert.Throws<ArgumentException>("overrides", () => screened.Approve(Moderator, Kindly));
        Assert.Throws<ArgumentException>("overrides", () => screened.Approve(
            Moderator, Kindly, new FindingOverride { Rule = ScreeningRule.SocialHandle, Reason = " " }));
        var social = new FindingOverride { Rule = ScreeningRule.SocialHandle, Reason = "Only the word." };
        var surplus = new FindingOverride { Rule = ScreeningRule.Politics, Reason = "There is none." };

        var approved = screened.Approve(Moderator, Kindly, social, surplus);

        Assert.Equal([Kindly, social], approved.Decision.Overrides);
        Assert.Equal(screened.Findings, approved.Decision.Findings);
        Assert.Equal(3, approved.Decision.Findings.Count);
        Assert.True(approved.TryGetDeliverable(_screening, out _));
    }

    [Fact]
    public void Advice_needs_no_reason()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("There is a sticker on the card, and all my love.", "en"));

        Assert.Single(screened.Findings);
        Assert.Empty(screened.RulesToOverride);
        Assert.True(screened.Approve(Moderator).TryGetDeliverable(_screening, out _));
    }

    [Fact]
    public void Somebody_must_decide()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("You are not alone."));

        Assert.Throws<ArgumentException>("moderator", () => screened.Approve(default));
        Assert.Throws<ArgumentException>("moderator", () => screened.Reject(default, null));
    }

    [Fact]
    public void A_redaction_is_screened_like_any_text_and_the_writers_own_is_kept()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("Amnesty International sends its love.", "en"));

        var worse = screened.Redact("God bless you from Amnesty International.");
        Assert.Equal(3, worse.Findings.Count);
        Assert.False(worse.CanBeApproved);

        var better = worse.Redact("All of us send our love.");
        Assert.Empty(better.Findings);
        var redacted = better.Approve(Moderator);

        Assert.Equal(SolidarityStatus.Redacted, redacted.Status);
        Assert.Equal(ModerationOutcome.Redacted, redacted.Decision.Outcome);
        Assert.Equal("Amnesty International sends its love.", redacted.Record.Draft.Body.Reveal());
        Assert.True(redacted.TryGetDeliverable(_screening, out var deliverable));
        Assert.Equal("All of us send our love.", deliverable.Text.Reveal());
        Assert.Equal("All of us send our love.", redacted.Text.Reveal());
    }

    [Fact]
    public void A_rejection_says_why_and_is_final()
    {
        var rejected = _screening.Screen(SolidarityCases.Draft("You are not alone.")).Reject(Moderator, "Sent twice.");

        Assert.Equal(SolidarityStatus.Rejected, rejected.Status);
        var decision = Assert.Single(rejected.Record.Decisions);
        Assert.Equal((ModerationOutcome.Rejected, "Sent twice."), (decision.Outcome, decision.Reason!.Value.Reveal()));
        Assert.IsType<ClosedMessage>(_screening.Restore(rejected.Record));
        Assert.IsType<ClosedMessage>(SolidarityCases.Screening(policy => policy with { AllowsPolitics = true }).Restore(rejected.Record));
    }

    [Fact]
    public void The_writer_can_take_a_message_back_until_it_is_delivered()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("You are not alone."));

        ClosedMessage[] withdrawn = [screened.Withdraw(), screened.Approve(Moderator).Withdraw()];

        Assert.All(withdrawn, message =>
        {
            Assert.Equal(SolidarityStatus.Withdrawn, message.Status);
            Assert.Equal(ModerationOutcome.Withdrawn, message.Record.Decisions[^1].Outcome);
            Assert.Null(message.Record.Decisions[^1].By);
            Assert.IsType<ClosedMessage>(_screening.Restore(message.Record with { Status = SolidarityStatus.Approved }));
        });
    }

    [Fact]
    public void A_changed_policy_reopens_what_is_not_delivered_and_says_why()
    {
        var approved = _screening.Screen(SolidarityCases.Draft("You are not alone.")).Approve(Moderator);
        var changed = SolidarityCases.Screening(policy => policy with { AllowsReligiousContent = true });

        Assert.False(approved.TryGetDeliverable(changed, out var deliverable));
        Assert.Null(deliverable);
        var reopened = Assert.IsType<ScreenedMessage>(changed.Restore(approved.Record));
        Assert.Equal(SolidarityStatus.Reopened, reopened.Status);
        Assert.Equal(ReopeningReason.PolicyChanged, reopened.Record.Reopened);
        Assert.Equal(approved.Record.Decisions, reopened.Record.Decisions);

        var again = reopened.Approve(Moderator);
        Assert.Equal(SolidarityStatus.Approved, again.Status);
        Assert.Null(again.Record.Reopened);
        Assert.Equal(2, again.Record.Decisions.Count);
        Assert.True(again.TryGetDeliverable(changed, out _));
        Assert.False(again.TryGetDeliverable(_screening, out _));
    }

    [Fact]
    public void The_same_policy_read_again_reopens_nothing()
    {
        var approved = _screening.Screen(SolidarityCases.Draft("You are not alone.")).Approve(Moderator);
        var reloaded = new SolidarityScreening(
            Campaign2022.Pack.Campaign, CampaignPack.Load(SourceTree.SamplePack).Cases.Single(@case => @case.Id == SolidarityCases.Dorgelesse.Id), Clock);

        Assert.True(approved.TryGetDeliverable(reloaded, out _));
        var restored = Assert.IsType<ApprovedMessage>(reloaded.Restore(approved.Record));
        Assert.Equal(approved.Record, restored.Record);
    }

    [Fact]
    public void A_policy_that_takes_no_messages_any_more_blocks_all()
    {
        var approved = _screening.Screen(SolidarityCases.Draft("You are not alone.")).Approve(Moderator);
        var closed = SolidarityCases.Screening(policy => policy with { AcceptsMessages = false, Routes = [] });

        Assert.False(approved.TryGetDeliverable(closed, out _));
        var reopened = Assert.IsType<ScreenedMessage>(closed.Restore(approved.Record));
        Assert.False(reopened.CanBeApproved);
        Assert.Equal([ScreeningRule.NotAccepted], reopened.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_message_that_waits_beyond_the_last_date_is_reopened_although_the_policy_is_the_same()
    {
        var clock = Campaign2022.ClockAt(SolidarityCases.Now);
        var @case = SolidarityCases.With(policy => policy with { Until = PartialDate.Parse("2022-12-10") });
        var screening = new SolidarityScreening(Campaign2022.Pack.Campaign, @case, clock);
        var approved = screening.Screen(SolidarityCases.Draft("You are not alone.")).Approve(Moderator);
        Assert.True(approved.TryGetDeliverable(screening, out _));

        clock.SetUtcNow(new(2022, 12, 11, 0, 0, 0, TimeSpan.Zero));

        Assert.False(approved.TryGetDeliverable(screening, out _));
        var reopened = Assert.IsType<ScreenedMessage>(screening.Restore(approved.Record));
        Assert.Equal(ReopeningReason.FindingsChanged, reopened.Record.Reopened);
        Assert.Equal("2022-12-10", Assert.Single(reopened.Findings).Detail);
        Assert.Equal(clock.GetUtcNow(), reopened.Record.At);
    }

    [Fact]
    public void A_case_that_has_changed_reopens_what_its_words_find_now()
    {
        var approved = _screening.Screen(SolidarityCases.Draft("Greetings also to Melniksson!")).Approve(Moderator);
        var target = SolidarityCases.Dorgelesse.Targets[0] with { OfficialName = "A. Melniksson" };
        var changed = new SolidarityScreening(Campaign2022.Pack.Campaign, SolidarityCases.Dorgelesse with { Targets = [target] }, Clock);

        Assert.False(approved.TryGetDeliverable(changed, out _));
        Assert.Equal(ReopeningReason.FindingsChanged, changed.Restore(approved.Record).Record.Reopened);
    }

    [Fact]
    public void A_message_for_another_case_is_refused()
    {
        var approved = _screening.Screen(SolidarityCases.Draft("You are not alone.")).Approve(Moderator);
        var other = new SolidarityScreening(Campaign2022.Pack.Campaign, SolidarityCases.ChowHangTung, Clock);

        Assert.Throws<ArgumentException>("draft", () => other.Screen(SolidarityCases.Draft("You are not alone.")));
        Assert.Throws<ArgumentException>("draft", () => other.FindingsIn(SolidarityCases.Draft("You are not alone.")));
        Assert.Throws<ArgumentException>("draft", () => other.Restore(approved.Record));
        Assert.Throws<ArgumentException>("draft", () => approved.TryGetDeliverable(other, out _));
    }

    [Fact]
    public void The_senders_name_and_address_go_along_only_where_the_policy_allows_them()
    {
        var address = new PostalAddress { Lines = ["12 Example Street"], Country = CountryCode.Parse("GB") };
        var draft = SolidarityCases.Draft("You are not alone.") with { SenderName = "A. Example", SenderAddress = address };

        var none = Deliverable(SolidarityCases.Screening(), draft);
        var name = Deliverable(SolidarityCases.Screening(policy => policy with { AllowsSenderFullName = true }), draft);
        var both = Deliverable(SolidarityCases.Screening(policy => policy with { AllowsSenderAddress = true }), draft);

        Assert.Equal((null, null), (none.SenderName, none.SenderAddress));
        Assert.Equal(("A. Example", null), (name.SenderName?.Reveal(), name.SenderAddress));
        Assert.Equal((null, address), (both.SenderName, both.SenderAddress));
    }

    [Fact]
    public void No_message_prints_what_was_written()
    {
        var screened = _screening.Screen(SolidarityCases.Draft("You are not alone."));
        var approved = screened.Approve(Moderator);
        approved.TryGetDeliverable(_screening, out var deliverable);

        Assert.Equal("(solidarity message: screened)", screened.ToString());
        Assert.Equal("(solidarity message: approved)", string.Format(CultureInfo.InvariantCulture, "{0}", approved));
        Assert.Equal("(solidarity message to be sent)", deliverable!.ToString());
    }

    [Fact]
    public void A_draft_is_made_of_an_action_of_solidarity_with_a_text()
    {
        var card = Campaign2022.Card() with
        {
            Text = new() { Body = "You are not alone.", Language = LanguageTag.English },
            Supporter = new() { Name = "A. Example", Address = new() { Lines = ["12 Example Street"], Country = CountryCode.Parse("GB") } },
        };

        var draft = SolidarityDraft.Of(card);

        Assert.Equal((card.Id, card.Case, card.Kind, LanguageTag.English), (draft.Id, draft.Case, draft.Kind, draft.Language));
        Assert.Equal(("You are not alone.", "A. Example"), (draft.Body.Reveal(), draft.SenderName?.Reveal()));
        Assert.Equal(card.Supporter.Address, draft.SenderAddress);
        Assert.Null(SolidarityDraft.Of(card with { Supporter = null }).SenderName);
        Assert.Throws<ArgumentException>("action", () => SolidarityDraft.Of(card with { Text = null }));
        Assert.Throws<ArgumentException>("action", () => SolidarityDraft.Of(card with { Purpose = Purpose.Appeal }));
    }

    [Fact]
    public void A_new_draft_has_an_id_of_its_own()
    {
        var draft = SolidarityDraft.New(SolidarityCases.Dorgelesse.Id, ActionKind.Letter, "You are not alone.");

        Assert.Equal((SolidarityCases.Dorgelesse.Id, ActionKind.Letter, "You are not alone."), (draft.Case, draft.Kind, draft.Body.Reveal()));
        Assert.NotEqual(draft.Id, SolidarityDraft.New(draft.Case, draft.Kind, draft.Body).Id);
    }

    private static DeliverableMessage Deliverable(SolidarityScreening screening, SolidarityDraft draft)
    {
        Assert.True(screening.Screen(draft).Approve(Moderator).TryGetDeliverable(screening, out var deliverable));
        return deliverable;
    }
}
