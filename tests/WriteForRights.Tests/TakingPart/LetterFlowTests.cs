namespace WriteForRights.Tests;

public sealed class LetterFlowTests
{
    [Fact]
    public void A_letter_goes_through_all_steps_to_an_action()
    {
        var flow = Flows.Letter();
        Assert.Equal([FlowStep.Choose, FlowStep.Address, FlowStep.Write, FlowStep.Send], flow.Steps);
        Assert.Equal(FlowStep.Choose, flow.Step);

        flow = flow.Apply(flow.Input with { Kind = ActionKind.Letter });
        Assert.Equal(FlowStep.Address, flow.Step);

        flow = flow.Apply(flow.Input with { Language = LanguageTag.Parse("fr") });
        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.StartsWith("Je vous écris", flow.Body?.Reveal(), StringComparison.Ordinal);

        flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB" });
        Assert.Equal(FlowStep.Send, flow.Step);
        Assert.Contains("A. Example", flow.Appeal!.ToPlainText(), StringComparison.Ordinal);
        Assert.Null(flow.Action);

        flow = flow.Apply(flow.Input with { Email = "a@example.org", MayContact = true });
        Assert.Equal(FlowStep.Sent, flow.Step);
        Assert.Empty(flow.Problems);
        var action = flow.Action!;
        Assert.Equal(flow.Id, action.Id);
        Assert.Equal(ActionKind.Letter, action.Kind);
        Assert.Equal([TargetId.Parse("president")], action.Targets);
        Assert.Equal(Campaign2022.Within, action.TakenAt);
        Assert.Equal("partner.example", action.Source);
        Assert.Equal(ContactConsent.Granted, action.Consent!.Contact);
        Assert.Equal("a@example.org", action.Supporter!.Email!.Value.Reveal());
        Assert.Null(action.Text);
        Assert.Empty(Campaign2022.Rules().Check(action));
    }

    [Fact]
    public void The_campaign_does_not_learn_the_name_of_a_writer_who_gives_no_address()
    {
        var action = Flows.LetterToSend() is var ready ? ready.Apply(ready.Input).Action! : null;

        Assert.Null(action!.Supporter);
        Assert.Equal(CountryCode.Parse("GB"), action.Country);
    }

    [Fact]
    public void Steps_with_nothing_to_choose_are_left_out()
    {
        var only = Flows.Dorgelesse with { Appeals = [Flows.Dorgelesse.Appeals[0] with { Subject = null, Body = new(LanguageTag.English, "{{target.salutation}}\n\nHello.") }] };
        var flow = LetterFlow.Begin(Flows.Campaign, only, Flows.Options);

        Assert.Equal([FlowStep.Write, FlowStep.Send], flow.Steps);
        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Null(flow.StepBefore());
        Assert.Equal(FlowStep.Write, flow.Apply(flow.Input, FlowStep.Choose).Step);
    }

    [Fact]
    public void The_letter_is_in_the_targets_language_at_the_beginning() =>
        Assert.Equal(LanguageTag.Parse("es"), LetterFlow.Begin(Flows.Campaign, Flows.Luis, Flows.Options).Language);

    [Fact]
    public void Only_kinds_that_reach_a_target_are_offered()
    {
        Assert.Equal([ActionKind.Letter, ActionKind.SocialPost], Flows.Letter().Kinds);

        var closed = new TargetChannel
        {
            Kind = ChannelKind.Post,
            Address = new PostalAddress { Lines = ["1 Example Street"], Country = CountryCode.Parse("CM") },
            Statuses = [new ChannelStatus { Status = ChannelState.Suspended, Since = PartialDate.Parse("2022-11") }],
        };
        var email = new TargetChannel { Kind = ChannelKind.Email, Value = "office@example.org" };
        var target = Flows.Dorgelesse.Targets[0] with { Channels = [closed, email] };
        var flow = LetterFlow.Begin(Flows.Campaign, Flows.Dorgelesse with { Targets = [target] }, Flows.Options);
        Assert.Equal([ActionKind.Email, ActionKind.SocialPost], flow.Kinds);
    }

    [Fact]
    public void The_site_can_limit_the_kinds()
    {
        var flow = LetterFlow.Begin(Flows.Campaign, Flows.Dorgelesse, Flows.Options with { Kinds = [ActionKind.SocialPost] });

        Assert.Equal([ActionKind.SocialPost], flow.Kinds);
        Assert.Equal(FlowStep.Address, flow.Step);
        Assert.StartsWith("Release", flow.Apply(flow.Input with { Language = LanguageTag.English }).Body?.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_was_never_shown_is_not_sent()
    {
        var flow = Flows.Letter();
        flow = flow.Apply(flow.Input, FlowStep.Sent);

        Assert.Equal(FlowStep.Send, flow.Step);
        Assert.Null(flow.Action);
        Assert.NotNull(flow.Apply(flow.Input, FlowStep.Sent).Action);
    }

    [Fact]
    public void A_step_back_keeps_everything_and_asks_for_nothing()
    {
        var ready = Flows.LetterToSend();
        var back = ready.Apply(ready.Input with { Email = "not an address" }, FlowStep.Write);

        Assert.Equal(FlowStep.Write, back.Step);
        Assert.Empty(back.Problems);
        Assert.Equal(Flows.Words, back.Body?.Reveal());
        Assert.Equal("not an address", back.Input.Email?.Reveal());
        Assert.Equal(FlowStep.Address, back.StepBefore());
    }

    [Fact]
    public void A_wrong_email_address_stops_the_last_step_at_its_field()
    {
        var ready = Flows.LetterToSend();
        var sent = ready.Apply(ready.Input with { Email = "not an address" });

        Assert.Equal(FlowStep.Send, sent.Step);
        Assert.Equal(["$.supporter.email: email-malformed"], sent.Problems.Lines());
        Assert.NotNull(sent.Appeal);
    }

    [Fact]
    public void Wrong_details_of_the_letter_stop_it_where_it_is_written_and_leave_the_text()
    {
        var flow = Flows.Letter().Apply(new FlowInput(), FlowStep.Write);
        flow = flow.Apply(flow.Input with { Name = "<b>", Country = "Atlantis" });

        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Equal(["$.supporter.country: country-malformed", "$.supporter.name: name-markup"], flow.Problems.Lines().Order());
        Assert.NotNull(flow.Body);
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_problem_and_stays()
    {
        var flow = Flows.Letter().Apply(new FlowInput(), FlowStep.Write);
        var words = new string('a', 20_001);
        flow = flow.Apply(flow.Input with { Body = words });

        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Equal(["$.body: text-too-long"], flow.Problems.Lines());
        Assert.Equal(words, flow.Body?.Reveal());
    }

    [Fact]
    public void A_placeholder_is_a_finding_and_no_problem()
    {
        var flow = Flows.Letter().Apply(new FlowInput(), FlowStep.Write);
        flow = flow.Apply(flow.Input with { Body = "I am [your name]." }, FlowStep.Write);

        Assert.Equal(FlowStep.Write, flow.Step);
        Assert.Equal("text-placeholder", Assert.Single(flow.Findings).Code);
        Assert.Equal(FlowStep.Send, flow.Apply(flow.Input).Step);
    }

    [Fact]
    public void Another_language_leaves_the_writers_own_words()
    {
        var ready = Flows.LetterToSend();
        var other = ready.Apply(ready.Input with { Language = LanguageTag.Parse("fr") }, FlowStep.Write);

        Assert.Equal(Flows.Words, other.Body?.Reveal());
        Assert.StartsWith("Je vous écris", other.Original?.Body.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_the_new_kind_does_not_have_is_chosen_anew()
    {
        var letter = Flows.LetterToSend();
        var post = letter.Apply(letter.Input with { Kind = ActionKind.SocialPost, Template = AppealTemplateId.Parse("letter") }, FlowStep.Choose);

        Assert.Equal(FlowStep.Choose, post.Step);
        Assert.Equal(AppealTemplateId.Parse("short"), post.Template?.Id);
        Assert.Equal(FlowStep.Address, post.Apply(post.Input).Step);
    }

    [Fact]
    public void A_closed_campaign_says_so_at_the_beginning()
    {
        var flow = LetterFlow.Begin(Flows.Campaign, Flows.Dorgelesse, Flows.Options with { Clock = Campaign2022.ClockAt(new(2023, 3, 1, 0, 0, 0, TimeSpan.Zero)) });

        Assert.Equal(ProblemCodes.OutsideWindow, flow.Closed?.Code);
        Assert.Null(Flows.Letter().Closed);
        Assert.Equal(["$.takenAt: outside-window"], flow.Apply(flow.Input with { Body = Flows.Words }).Problems.Lines());
    }

    [Fact]
    public void Problems_that_a_server_finds_are_shown_where_they_can_be_solved()
    {
        var ready = Flows.LetterToSend();
        var sent = ready.Apply(ready.Input);
        Problem At(string path) => Problem.Of(path, ProblemCodes.TextEmpty, LanguageTag.English);

        Assert.Equal(FlowStep.Write, sent.WithProblems([At("$.supporter.name")]).Step);
        Assert.Equal(FlowStep.Send, sent.WithProblems([At("$.supporter.email")]).Step);
        Assert.Null(sent.WithProblems([At("$.supporter.email")]).Action);
    }

    [Fact]
    public void Nothing_of_a_flow_is_printed()
    {
        var ready = Flows.LetterToSend();

        Assert.Equal("(letter flow: Send)", ready.ToString());
        Assert.Equal("(input)", ready.Input.ToString());
    }
}
