using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class SolidarityWriterTests
{
    [Fact]
    public void The_policy_is_said_before_the_text_is_written()
    {
        using var page = new Page();
        page.Request.Fields = Posted("write", string.Empty);
        var policy = page.Show<SolidarityWriter>(Page.Dorgelesse).Find(".w4r-policy").TextContent;

        Assert.Contains("Do not mention Amnesty", policy, StringComparison.Ordinal);
        Assert.Contains("Leave religion out.", policy, StringComparison.Ordinal);
        Assert.Contains("Keep your message short and personal", policy, StringComparison.Ordinal);
        Assert.Contains("Dakar", policy, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Findings_are_at_the_words_and_the_same_text_passes_the_second_time()
    {
        using var first = new Page();
        first.Request.Fields = Posted("sent", "We think of you. God bless you.");
        var shown = first.Show<SolidarityWriter>(Page.Dorgelesse);
        Assert.Empty(first.Client.Submitted);
        Assert.NotEmpty(shown.FindAll("mark"));
        Assert.Equal("We think of you. God bless you.", shown.Find("textarea[name=body]").TextContent.Trim());

        using var second = new Page();
        second.Request.Fields = Page.Post(shown, "sent");
        second.Show<SolidarityWriter>(Page.Dorgelesse);
        Assert.Equal("We think of you. God bless you.", Assert.Single(second.Client.Submitted).Text!.Body.Reveal());
    }

    [Fact]
    public void A_case_that_takes_no_messages_has_no_text_area()
    {
        using var page = new Page();
        var shown = page.Show<SolidarityWriter>(Page.Luis);

        Assert.Empty(shown.FindAll("textarea, form:not([hidden])"));
        Assert.Contains("we cannot accept messages", shown.Find(".w4r-closed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Interactive_findings_come_while_somebody_writes_and_nothing_is_sent()
    {
        using var page = new Page(isInteractive: true);
        var shown = page.Show<SolidarityWriter>(Page.Dorgelesse);
        shown.Find("button[value=write]").Click();
        shown.Find("form").Submit();
        shown.Find("textarea[name=body]").Input("We think of you. God bless you.");
        Page.Clock.Advance(TimeSpan.FromSeconds(1));

        shown.WaitForAssertion(() => Assert.NotEmpty(shown.FindAll(".w4r-findings li")));
        Assert.Empty(page.Client.Submitted);
    }

    private static List<KeyValuePair<string, string>> Posted(string button, string body)
    {
        var flow = SolidarityFlow.Begin(Page.Campaign, Page.Dorgelesse, Page.Options);
        flow = flow.Apply(flow.Input with { Kind = ActionKind.Card, Language = LanguageTag.English }, FlowStep.Write);
        return [new("form", "w4r-message"), new("step", button), new("body", body), .. flow.ToFields()];
    }
}
