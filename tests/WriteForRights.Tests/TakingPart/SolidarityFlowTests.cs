namespace WriteForRights.Tests;

public sealed class SolidarityFlowTests
{
    private const string Kind = "You are not alone. We think of you and your son.";
    private const string Asks = "You are not alone. God bless you and your son.";

    [Fact]
    public void A_kind_message_is_an_action_with_its_text()
    {
        var flow = Flows.Card();
        Assert.Equal([ActionKind.Card, ActionKind.Letter], flow.Kinds);
        Assert.Equal(FlowStep.Choose, flow.Step);

        flow = flow.Apply(flow.Input with { Kind = ActionKind.Card });
        Assert.Equal(FlowStep.Write, flow.Step);

        flow = flow.Apply(flow.Input with { Body = Kind, Language = LanguageTag.English });
        Assert.Equal(FlowStep.Sent, flow.Step);
        Assert.Equal(Purpose.Solidarity, flow.Action!.Purpose);
        Assert.Equal(Kind, flow.Action.Text!.Body.Reveal());
        Assert.Empty(Campaign2022.Rules().Check(flow.Action));
    }

    [Fact]
    public void Words_that_ask_pass_when_the_same_text_is_sent_again()
    {
        var flow = Written(Asks);
        Assert.True(flow.MustLookAgain);

        flow = flow.Apply(flow.Input, FlowStep.Sent);
        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Null(flow.Action);
        Assert.NotEmpty(flow.Findings);

        Assert.NotNull(flow.Apply(flow.Input, FlowStep.Sent).Action);
        Assert.Null(flow.Apply(flow.Input with { Body = Asks + " God bless you." }, FlowStep.Sent).Action);
    }

    [Fact]
    public void A_posted_form_remembers_which_text_was_seen()
    {
        var form = Written(Asks).Posted(FlowStep.Sent);
        var first = Read(form);
        var second = Read(first.Posted(FlowStep.Sent));

        Assert.Null(first.Action);
        Assert.NotNull(second.Action);
        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public void Words_that_must_not_be_sent_are_never_sent()
    {
        var tooLong = Flows.Dorgelesse with { Solidarity = Flows.Dorgelesse.Solidarity with { MaxLength = 20 } };
        var flow = SolidarityFlow.Begin(Flows.Campaign, tooLong, Flows.Options);
        for (var i = 0; i < 3; i++)
        {
            flow = flow.Apply(flow.Input with { Body = Kind }, FlowStep.Sent);
            Assert.Null(flow.Action);
            Assert.True(flow.MustChange);
            Assert.Equal(FlowStep.Write, flow.Step);
        }
    }

    [Fact]
    public void A_case_that_takes_no_messages_says_so_at_the_beginning()
    {
        var flow = SolidarityFlow.Begin(Flows.Campaign, Flows.Luis, Flows.Options);

        Assert.Equal(ProblemCodes.SolidarityNotAccepted, flow.Closed?.Code);
        Assert.Empty(flow.Kinds);
        flow = flow.Apply(flow.Input with { Body = Kind }, FlowStep.Sent);
        Assert.Null(flow.Action);
        Assert.Equal(Kind, flow.Input.Body?.Reveal());
        Assert.Equal([ProblemCodes.SolidarityNotAccepted], flow.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_policy_that_closes_in_the_meantime_keeps_the_words()
    {
        var form = Written(Kind).Posted(FlowStep.Sent);
        var closed = Flows.Dorgelesse with { Solidarity = Flows.Dorgelesse.Solidarity with { AcceptsMessages = false } };
        var flow = SolidarityFlow.Read(Flows.Campaign, closed, Flows.Options, form);

        Assert.Null(flow.Action);
        Assert.Equal([ProblemCodes.SolidarityNotAccepted], flow.Problems.Select(problem => problem.Code));
        Assert.Equal(Kind, flow.Input.Body?.Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void An_empty_message_is_not_sent(string? body)
    {
        var flow = Flows.Card().Apply(new FlowInput { Body = body }, FlowStep.Sent);

        Assert.Null(flow.Action);
        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.True(flow.Problems.Count > 0 || flow.MustChange);
    }

    [Fact]
    public void A_kind_that_the_policy_does_not_accept_leads_back_to_the_choice()
    {
        var form = Written(Kind).Posted(FlowStep.Sent);
        form["kind"] = "email";
        var flow = Read(form);

        Assert.Equal(["$.kind: form-outdated"], flow.Problems.Lines());
        Assert.Equal(FlowStep.Choose, flow.Step);
        Assert.Equal(Kind, flow.Input.Body?.Reveal());
    }

    [Fact]
    public void A_policy_without_a_list_takes_every_kind_that_carries_messages()
    {
        var all = Flows.Dorgelesse with { Solidarity = Flows.Dorgelesse.Solidarity with { Kinds = [] } };

        Assert.Equal(
            ActionKind.Known.Where(SolidarityPolicy.CanCarryMessages).Except([ActionKind.Photo, ActionKind.Drawing]),
            SolidarityFlow.Begin(Flows.Campaign, all, Flows.Options).Kinds);
    }

    [Fact]
    public void Pictures_are_not_typed()
    {
        var pictures = Flows.Dorgelesse with { Solidarity = Flows.Dorgelesse.Solidarity with { Kinds = [ActionKind.Photo, ActionKind.Drawing, ActionKind.Card] } };

        Assert.Equal([ActionKind.Card], SolidarityFlow.Begin(Flows.Campaign, pictures, Flows.Options).Kinds);
    }

    /// <summary>Returns a flow in which the text is written, and no finding has been seen.</summary>
    private static SolidarityFlow Written(string body)
    {
        var flow = Flows.Card();
        return flow.Apply(flow.Input with { Kind = ActionKind.Card, Language = LanguageTag.English, Body = body }, FlowStep.Write);
    }

    private static SolidarityFlow Read(IEnumerable<KeyValuePair<string, string>> form) =>
        SolidarityFlow.Read(Flows.Campaign, Flows.Dorgelesse, Flows.Options, form);
}
