using AngleSharp.Dom;
using Bunit;
using WriteForRights.Client;

namespace WriteForRights.Components.Tests;

public sealed class LetterWriterTests
{
    [Fact]
    public void A_letter_is_written_and_counted_by_posts_alone()
    {
        var id = string.Empty;
        IReadOnlyList<KeyValuePair<string, string>>? post = null;
        foreach (var (button, typed) in new (string, (string, string)[])[]
        {
            ("address", [("kind", "letter")]),
            ("write", [("language", "en")]),
            ("send", [("body", Page.Words), ("supporter.name", "A. Example"), ("supporter.country", "GB")]),
        })
        {
            using var page = new Page();
            page.Request.Fields = post;
            var shown = page.Show<LetterWriter>(Page.Dorgelesse);
            Assert.Equal(200, page.Request.Status);
            id = id.Length == 0 ? Id(shown) : id;
            Assert.Equal(id, Id(shown));
            post = Page.Post(shown, button, typed);
        }

        using var last = new Page();
        last.Request.Fields = post;
        var letter = last.Show<LetterWriter>(Page.Dorgelesse);
        Assert.Contains(Page.Words, letter.Find(".w4r-letter").TextContent, StringComparison.Ordinal);
        Assert.Contains("A. Example", letter.Find(".w4r-letter").TextContent, StringComparison.Ordinal);
        Assert.Empty(last.Client.Submitted);

        using var sent = new Page();
        sent.Request.Fields = Page.Post(letter, "sent", ("supporter.email", "a@example.org"), ("consent", "granted"));
        sent.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.ThanksHref, "/thanks"));
        var action = Assert.Single(sent.Client.Submitted);
        Assert.Equal(id, action.Id.ToString());
        Assert.Equal(ContactConsent.Granted, action.Consent!.Contact);
        Assert.Equal((303, "/thanks"), (sent.Request.Status, sent.Request.Address));
    }

    [Fact]
    public void Without_a_page_of_thanks_the_form_is_replaced_by_them()
    {
        using var page = Sent();
        var shown = page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.Next, each => $"<a href='/'>{each.Id}</a>"));

        Assert.Empty(shown.FindAll("form:not([hidden])"));
        Assert.Contains("Dorgelesse Nguessan", shown.Find(".w4r-thanks").TextContent, StringComparison.Ordinal);
        Assert.Contains("dorgelesse-nguessan", shown.Find(".w4r-thanks a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_address_answers_422_with_everything_typed_and_the_problem_at_its_field()
    {
        using var page = Sent(("supporter.email", "nobody"));
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);

        Assert.Equal(422, page.Request.Status);
        Assert.Empty(page.Client.Submitted);
        var email = shown.Find("[name='supporter.email']");
        Assert.Equal("nobody", email.GetAttribute("value"));
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        var described = email.GetAttribute("aria-describedby")!.Split(' ');
        Assert.Contains("not a valid email address", shown.Find("#" + described[0]).TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + email.Id, shown.Find(".w4r-summary a").GetAttribute("href"));
        Assert.Contains(shown.FindAll("input[name=body]"), input => input.GetAttribute("value") == Page.Words);
    }

    [Fact]
    public void A_server_that_cannot_be_reached_answers_503_with_the_same_form()
    {
        using var page = Sent(("supporter.email", "a@example.org"));
        page.Client.Failure = new ServerUnavailableException("No answer.", null, null);
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);

        Assert.Equal(503, page.Request.Status);
        Assert.Equal(page.Client.Submitted[0].Id.ToString(), Id(shown));
        Assert.Equal("a@example.org", shown.Find("[name='supporter.email']").GetAttribute("value"));
        Assert.Contains("It has not been counted yet", shown.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        using var again = new Page();
        again.Request.Fields = Page.Post(shown, "sent");
        again.Show<LetterWriter>(Page.Dorgelesse);
        Assert.Equal(page.Client.Submitted[0], Assert.Single(again.Client.Submitted));
    }

    [Fact]
    public void A_letter_that_was_changed_after_a_lost_response_counts_as_first_sent()
    {
        using var page = Sent();
        page.Client.Failure = new ConflictException("Another action has the id.", null, null);
        page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.ThanksHref, "/thanks?case=1"));

        Assert.Equal("/thanks?case=1&asFirstSent=true", page.Request.Address);
    }

    [Fact]
    public void Problems_that_only_the_server_finds_are_shown_with_the_form()
    {
        using var page = Sent();
        var problem = Problem.Of("$.supporter.email", ProblemCodes.EmailMalformed, LanguageTag.English);
        page.Client.Failure = new InvalidRequestException("No.", new ApiProblem { Status = 400, Title = "No.", Code = ProblemCodes.ValidationFailed, Errors = [problem] }, null);
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);

        Assert.Equal(422, page.Request.Status);
        Assert.Equal("true", shown.Find("[name='supporter.email']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_post_of_another_form_of_the_page_is_not_this_ones()
    {
        using var page = Sent();
        page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.FormName, "another"));

        Assert.Empty(page.Client.Submitted);
    }

    [Fact]
    public void Where_it_is_interactive_events_go_through_the_same_steps()
    {
        using var page = new Page(isInteractive: true);
        ActionReceipt? receipt = null;
        var shown = page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.OnCounted, counted => receipt = counted));
        var id = Id(shown);

        shown.Find("[name=kind][value=letter]").Change("letter");
        Press(shown, "address");
        shown.Find("[name=language]").Change("en");
        Press(shown, "write");
        shown.Find("[name=body]").Change(Page.Words);
        shown.Find("[name='supporter.name']").Change("A. Example");
        Press(shown, "send");
        Assert.Contains(Page.Words, shown.Find(".w4r-letter").TextContent, StringComparison.Ordinal);
        shown.Find("[name=consent]").Change(true);
        Press(shown, "sent");

        Assert.Equal(id, receipt?.Id.ToString());
        Assert.Equal(ContactConsent.Granted, Assert.Single(page.Client.Submitted).Consent!.Contact);
        Assert.NotEmpty(shown.FindAll(".w4r-thanks"));
    }

    [Fact]
    public void Another_case_on_the_same_page_begins_a_new_letter()
    {
        using var page = new Page(isInteractive: true);
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);
        var id = Id(shown);
        shown.Find("[name=kind][value=letter]").Change("letter");
        shown.Render(parameters => parameters.Add(writer => writer.Case, Page.Luis));

        Assert.NotEqual(id, Id(shown));
        Assert.Equal("luis-manuel-otero-alcantara", shown.Find("input[name=case]").GetAttribute("value"));
    }

    [Fact]
    public void A_case_that_comes_after_the_component_is_shown_when_it_is_there()
    {
        using var page = new Page();
        var shown = page.Render<LetterWriter>(parameters => parameters.Add(writer => writer.Campaign, Page.Campaign));
        Assert.Empty(shown.Markup.Trim());

        shown.Render(parameters => parameters.Add(writer => writer.Case, Page.Dorgelesse));
        Assert.NotEmpty(shown.FindAll("form"));
    }

    [Fact]
    public void The_same_submit_twice_is_one_action()
    {
        using var first = Sent();
        using var second = new Page { Request = { Fields = first.Request.Fields } };
        first.Show<LetterWriter>(Page.Dorgelesse);
        second.Show<LetterWriter>(Page.Dorgelesse);

        Assert.Equal(first.Client.Submitted, second.Client.Submitted);
    }

    [Fact]
    public void The_enter_key_neither_prints_nor_counts_a_letter()
    {
        using var page = new Page();
        page.Request.Fields = Posted("send");
        var first = page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.PrintHref, "/print")).Find("form button");

        Assert.Equal(("step", "send"), (first.GetAttribute("name"), first.GetAttribute("value")));
        Assert.False(first.HasAttribute("formaction"));
    }

    [Fact]
    public void The_prepared_text_can_be_put_back()
    {
        using var page = new Page();
        page.Request.Fields = [.. Posted("write").Where(field => field.Key != "step"), new("reset", "1")];
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);

        Assert.StartsWith("I am writing to you", shown.Find("[name=body]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(shown.FindAll("button"), button => button.GetAttribute("name") == "reset");
    }

    [Fact]
    public void A_placeholder_is_shown_at_the_words_with_links_both_ways()
    {
        using var page = new Page();
        page.Request.Fields = Posted("write", ("body", "I am [your name]. Please act."));
        var shown = page.Show<LetterWriter>(Page.Dorgelesse);

        var mark = shown.Find("mark");
        Assert.StartsWith("[your name]", mark.TextContent, StringComparison.Ordinal);
        var note = shown.Find(mark.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("#" + mark.Id, note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("5", note.GetAttribute("data-w4r-start"));
    }

    [Fact]
    public void A_check_without_findings_says_so()
    {
        using var page = new Page();
        page.Request.Fields = [.. Posted("write").Where(field => field.Key != "at"), new("at", "write")];
        Assert.Contains("We found nothing", page.Show<LetterWriter>(Page.Dorgelesse).Find("[role=status]").TextContent, StringComparison.Ordinal);

        using var back = new Page();
        back.Request.Fields = Posted("write");
        Assert.Empty(back.Show<LetterWriter>(Page.Dorgelesse).FindAll("p[role=status]"));
    }

    [Fact]
    public void A_text_in_another_language_has_its_own_language_and_direction()
    {
        using var page = new Page();
        page.Request.Fields = [.. Posted("send").Where(field => field.Key is not ("language" or "body")), new("language", "ar"), new("end", "1")];
        var letter = page.Show<LetterWriter>(Page.Dorgelesse).Find(".w4r-letter");

        Assert.Equal(("ar", "rtl"), (letter.GetAttribute("lang"), letter.GetAttribute("dir")));
    }

    [Fact]
    public void A_closed_campaign_says_so_and_keeps_the_words()
    {
        using var page = new Page();
        page.Request.Fields = Posted("sent");
        var later = Page.Options with { Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2023, 2, 1, 0, 0, 0, TimeSpan.Zero)) };
        var shown = page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.Options, later));

        Assert.Empty(page.Client.Submitted);
        Assert.Equal(422, page.Request.Status);
        Assert.NotEmpty(shown.FindAll(".w4r-closed"));
        Assert.Equal(Page.Words, shown.Find("textarea[readonly]").TextContent.Trim());
    }

    [Fact]
    public void The_page_that_prints_gets_the_same_form()
    {
        using var page = new Page();
        page.Request.Fields = Posted("send");
        var button = page.Show<LetterWriter>(Page.Dorgelesse, parameters => parameters.Add(writer => writer.PrintHref, "/print")).Find("[formaction]");

        Assert.Equal(("/print", "_blank", "send"), (button.GetAttribute("formaction"), button.GetAttribute("formtarget"), button.GetAttribute("value")));
    }

    /// <summary>Returns the fields of a form in which a letter in the writer's own words is written, before a button is pressed.</summary>
    private static List<KeyValuePair<string, string>> Posted(string button, params (string Name, string Value)[] changes)
    {
        var flow = LetterFlow.Begin(Page.Campaign, Page.Dorgelesse, Page.Options);
        flow = flow.Apply(flow.Input with { Kind = ActionKind.Letter, Language = LanguageTag.English }, FlowStep.Write);
        flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB", Body = Page.Words });
        var fields = flow.ToFields().Where(field => !changes.Any(change => change.Name == field.Key));
        return [new("form", "w4r-letter"), new("step", button), .. changes.Select(change => KeyValuePair.Create(change.Name, change.Value)), .. fields];
    }

    /// <summary>Returns a page that gets the post of "I have posted it".</summary>
    private static Page Sent(params (string Name, string Value)[] changes) => new() { Request = { Fields = Posted("sent", changes) } };

    private static string Id(IRenderedComponent<LetterWriter> page) => page.Find("input[name=id]").GetAttribute("value")!;

    private static void Press(IRenderedComponent<LetterWriter> page, string step)
    {
        page.Find($"button[value={step}]").Click();
    }
}
