using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The acceptance checks 1 to 5, 17 and 18: taking part, with and without scripts.</summary>
public sealed class LetterChecks(Chromium chromium)
{
    private const string Text = "Dear President,\n\nwe write from a small town. É 字 🕯️ Please release her.";
    private const string Letter = $"/en/{LetterSteps.Case}/letter";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_1_a_letter_counts_and_the_thanks_name_the_case_and_the_new_count(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page(Letter), Text);

        Assert.Equal(200, await visitor.FollowAsync(LetterSteps.Sent));

        var thanks = await visitor.TextAsync("main");
        Assert.EndsWith($"/en/{LetterSteps.Case}/thanks", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Dorgelesse", thanks, StringComparison.Ordinal);
        Assert.Contains(CountHeadline.Of(1, LanguageTag.English).Text, thanks, StringComparison.Ordinal);
        Assert.Single(await site.Server.Ledger.ReadAsync(Token));
        Assert.Empty(visitor.Console);
        Assert.Empty(visitor.Strangers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_2_the_text_is_there_again_after_a_problem_after_503_and_after_Back(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page(Letter), Text);
        await visitor.FillAsync("[name='supporter.email']", "no address");

        Assert.Equal(422, await visitor.FollowAsync(LetterSteps.Sent));
        Assert.Equal("no address", await visitor.ValueAsync("[name='supporter.email']"));
        await visitor.FillAsync("[name='supporter.email']", "a@example.org");
        site.Server.Faults.Add(Fault.Refused(503).On("PUT", "/v1/actions/*"));
        Assert.Equal(503, await visitor.FollowAsync(LetterSteps.Sent));
        Assert.Equal("a@example.org", await visitor.ValueAsync("[name='supporter.email']"));
        Assert.Equal(200, await visitor.FollowAsync("button[name=step][value=write]"));

        Assert.Equal(Text, await visitor.ValueAsync(LetterSteps.Body));
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_3_a_double_click_a_reload_and_Back_with_another_send_count_once(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page(Letter), Text);
        var form = visitor.Page.Url;

        Assert.Equal(200, await visitor.FollowAsync(LetterSteps.Sent));
        await visitor.Page.ReloadAsync();
        await visitor.Page.GoBackAsync();
        if (visitor.Page.Url != form)
        {
            // The page is not stored, since it has a letter on it: the browser asks whether to post for it again, and the person says yes.
            await visitor.Page.ReloadAsync();
        }

        Assert.Equal(form, visitor.Page.Url);
        await visitor.FillAsync("[name='supporter.email']", "a@example.org");
        Assert.Equal(200, await visitor.FollowAsync(LetterSteps.Sent));
        Assert.EndsWith("asFirstSent=true", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Single(await site.Server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_5_a_wrong_address_has_a_summary_in_focus_and_its_message_at_the_field(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page($"/de/{LetterSteps.Case}/letter"), Text);
        await visitor.FillAsync("[name='supporter.email']", "no address");

        Assert.Equal(422, await visitor.FollowAsync(LetterSteps.Sent));

        var message = Problem.Of("$.supporter.email", ProblemCodes.EmailMalformed, LanguageTag.Parse("de")).Message;
        Assert.True(await visitor.RunAsync<bool>("() => document.activeElement.matches('.w4r-summary')"), "The summary has no focus.");
        Assert.Contains(message, await visitor.TextAsync(".w4r-summary"), StringComparison.Ordinal);
        var link = await visitor.RunAsync<string>("() => document.querySelector('.w4r-summary a').getAttribute('href')");
        Assert.Equal("supporter.email", await visitor.RunAsync<string>("href => document.querySelector(href).name", link));
        Assert.Equal("true", await visitor.RunAsync<string>("href => document.querySelector(href).getAttribute('aria-invalid')", link));
        var described = await visitor.RunAsync<string>(
            """
            href => document.querySelector(href).getAttribute('aria-describedby').split(' ')
                .map(id => document.getElementById(id).innerText).join(' ')
            """,
            link);
        Assert.Contains(message, described, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_17_the_printed_letter_is_the_letter_alone_and_printing_counts_nothing(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page(Letter), Text);
        Assert.Equal("_blank", await visitor.RunAsync<string>("() => document.querySelector('button[formaction]').formTarget"));
        await visitor.RunAsync<object>("() => { document.querySelector('button[formaction]').formTarget = '_self'; return null; }");

        Assert.Equal(200, await visitor.FollowAsync("button[formaction]"));

        Assert.EndsWith("/print", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("small town", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.False(await visitor.HasAsync("button, form, nav"));
        var pdf = await visitor.Page.PdfDataAsync(new PuppeteerSharp.PdfOptions { PreferCSSPageSize = true });
        Assert.Equal(1, PagesOf(pdf));
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));

        await visitor.OpenSendingAsync(site.Page(Letter), Text);
        Assert.Equal(200, await visitor.FollowAsync(LetterSteps.Sent));
        Assert.Single(await site.Server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_18_a_person_signs_once_per_case_and_gets_the_same_answer_the_second_time(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, await visitor.GoAsync(site.Page($"/en/{LetterSteps.Case}/sign")));
            await visitor.FillAsync("[name='supporter.name']", "A. Example");
            await visitor.FillAsync("[name='supporter.email']", "a@example.org");
            Assert.Equal(200, await visitor.FollowAsync("form[method=post] button[name=step]"));
            Assert.EndsWith("/thanks", visitor.Page.Url, StringComparison.Ordinal);
        }

        var tally = await site.Server.Ledger.CountAsync(SamplePack.WriteForRights2022.Campaign.Id, CaseId.Parse(LetterSteps.Case), Token);
        Assert.Equal(1, tally.Signatures);
    }

    // Each page of a PDF is an object of this type.
    private static int PagesOf(byte[] pdf) =>
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)");
}
