using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Letters whose state travels in a form.</summary>
public sealed class PostedLetterTests
{
    [Fact]
    public void A_posted_form_is_the_same_flow()
    {
        var ready = Flows.LetterToSend();
        var read = Flows.Read(ready.Posted(FlowStep.Send));

        Assert.Equal(ready.Id, read.Id);
        Assert.Equal(FlowStep.Send, read.Step);
        Assert.Equal(ready.Input, read.Input);
        Assert.Equal(ready.ToFields(), read.ToFields());
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_form_without_a_button_goes_to_the_next_step() =>
        Assert.NotNull(Flows.Read(Flows.LetterToSend().Posted()).Action);

    [Fact]
    public void The_same_form_twice_is_the_same_action()
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        var first = Flows.Read(form).Action;
        var later = LetterFlow.Read(
            Flows.Campaign, Flows.Dorgelesse, Flows.Options with { Clock = Campaign2022.ClockAt(Campaign2022.Within.AddHours(3)) }, form).Action;

        Assert.NotNull(first);
        Assert.Equal(first, later);
    }

    [Fact]
    public void A_text_that_was_only_shown_is_not_the_writers_own()
    {
        var flow = Flows.Letter().Apply(new FlowInput { Language = LanguageTag.English }, FlowStep.Write);
        var form = flow.Posted(FlowStep.Write);
        form["body"] = "\n" + flow.Body!.Value.Reveal().Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n";
        form["subject"] = flow.Subject!.Value.Reveal();

        var read = Flows.Read(form);
        Assert.Null(read.Input.Body);
        Assert.Null(read.Input.Subject);
        Assert.False(read.Appeal!.IsEdited);
    }

    [Fact]
    public void A_form_for_another_case_keeps_the_words_and_nothing_else()
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        var read = LetterFlow.Read(Flows.Campaign, Flows.Luis, Flows.Options, form);

        Assert.Equal(["$: form-foreign"], read.Problems.Lines());
        Assert.Null(read.Action);
        Assert.NotEqual(form["id"], read.Id.ToString());
        Assert.Equal(Flows.Words, read.Body?.Reveal());
        Assert.Equal("A. Example", read.Input.Name?.Reveal());
    }

    [Fact]
    public void A_form_of_another_flow_is_foreign() =>
        Assert.Equal(["$: form-foreign"], Flows.Read(Flows.Signature().Posted()).Problems.Lines());

    [Theory]
    [InlineData("end")]
    [InlineData("id")]
    public void A_form_that_was_cut_off_counts_nothing_and_keeps_the_words(string missing)
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        form.Remove(missing);
        var read = Flows.Read(form);

        Assert.Equal(["$: form-cut-off"], read.Problems.Lines());
        Assert.Null(read.Action);
        Assert.Equal(FlowStep.Send, read.Step);
        Assert.Equal(Flows.Words, read.Body?.Reveal());
        Assert.NotNull(read.Apply(read.Input).Action);
    }

    [Theory]
    [InlineData("kind", "telegram", FlowStep.Choose)]
    [InlineData("target", "emperor", FlowStep.Address)]
    [InlineData("template", "gone", FlowStep.Address)]
    [InlineData("kind", "!", FlowStep.Send)]
    [InlineData("language", "!", FlowStep.Send)]
    public void A_choice_that_is_gone_leads_back_to_it(string field, string value, FlowStep step)
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        form[field] = value;
        var read = Flows.Read(form);

        Assert.Equal(ProblemCodes.FormOutdated, Assert.Single(read.Problems).Code);
        Assert.Equal(step, read.Step);
        Assert.Null(read.Action);
        Assert.Equal(Flows.Words, read.Body?.Reveal());
    }

    [Fact]
    public void A_form_that_says_it_was_sent_before_it_was_shown_is_shown_first()
    {
        var form = Flows.Letter().Posted(FlowStep.Sent);
        var read = Flows.Read(form);

        Assert.Equal(FlowStep.Send, read.Step);
        Assert.Null(read.Action);
    }

    [Fact]
    public void A_form_that_comes_after_the_campaign_has_closed_counts_nothing_and_keeps_the_words()
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        var later = Flows.Options with { Clock = Campaign2022.ClockAt(new(2023, 1, 20, 0, 0, 0, TimeSpan.Zero)) };
        var read = LetterFlow.Read(Flows.Campaign, Flows.Dorgelesse, later, form);

        Assert.Equal(["$.takenAt: outside-window"], read.Problems.Lines());
        Assert.Null(read.Action);
        Assert.Equal(Flows.Words, read.Body?.Reveal());
    }

    [Fact]
    public void A_time_that_somebody_made_up_does_not_open_a_closed_campaign()
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Sent);
        form["takenAt"] = "2022-11-20T00:00:00Z";
        var read = LetterFlow.Read(
            Flows.Campaign, Flows.Dorgelesse, Flows.Options with { Clock = Campaign2022.ClockAt(new(2023, 1, 20, 0, 0, 0, TimeSpan.Zero)) }, form);

        Assert.Null(read.Action);
        Assert.Equal(Campaign2022.Within, Flows.Read(form).Action?.TakenAt);
    }

    [Fact]
    public void A_field_that_was_added_twice_or_is_unknown_changes_nothing()
    {
        var form = Flows.LetterToSend().Posted(FlowStep.Send).ToList();
        form.Add(new("body", "Something else"));
        form.Add(new("quantity", "1000"));

        Assert.Equal(Flows.Words, Flows.Read(form).Body?.Reveal());
    }

    /// <summary>Whatever is posted: no word is lost, the id stays, and the answer can be posted again.</summary>
    [Fact]
    public void No_input_loses_a_text_or_changes_the_id()
    {
        var text = Gen.OneOf(Records.AnyText, OneOf(string.Empty, " ", "a@b", "GB", "🌱", "<b>", "{{case.name}}", new string('a', 20_001)));
        var names = new[] { "subject", "body", "supporter.name", "supporter.email", "supporter.country" };
        var step = OneOf("choose", "address", "write", "send", "sent", "elsewhere");
        Gen.Select(text.Array[names.Length], step, step, Gen.Bool, OneOf("letter", "social-post", "fax", "?")).Sample(
            (texts, at, button, isComplete, kind) =>
            {
                var begun = Flows.Letter();
                var form = begun.Posted();
                (form["at"], form["step"], form["kind"]) = (at, button, kind);
                for (var i = 0; i < names.Length; i++)
                {
                    form[names[i]] = texts[i];
                }

                if (!isComplete)
                {
                    form.Remove("end");
                }

                var flow = Flows.Read(form);
                var again = Flows.Read(flow.Posted());
                Assert.Equal(begun.Id, flow.Id);
                Assert.Equal(begun.Id, again.Id);
                string?[] kept =
                [
                    flow.Subject?.Reveal(), flow.Body?.Reveal(), flow.Input.Name?.Reveal(), flow.Input.Email?.Reveal(), flow.Input.Country?.Reveal(),
                ];
                for (var i = 0; i < names.Length; i++)
                {
                    if (texts[i].Length > 0)
                    {
                        Assert.Equal(texts[i].ReplaceLineEndings("\n"), kept[i]?.ReplaceLineEndings("\n"));
                    }
                }

                Assert.Equal(flow.Input, again.Input);
            },
            iter: 300);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
