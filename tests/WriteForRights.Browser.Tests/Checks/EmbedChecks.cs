using Microsoft.AspNetCore.Builder;
using PuppeteerSharp;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The acceptance checks 20 to 22: the campaign in a frame on another site.</summary>
public sealed class EmbedChecks(Chromium chromium)
{
    private const string Link = "Write a letter";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_20_a_letter_in_the_frame_of_another_site_counts_without_cookie_storage_or_third_host()
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token, partner.Origin);
        partner.Show(Page(site));
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(partner.Address);
        var frame = await FrameAsync(visitor, site);

        await ContinueToTextAsync(frame);
        await FollowAsync(frame, "button[name=step][value=send]", LetterSteps.Sent);
        await FollowAsync(frame, LetterSteps.Sent, ".w4r-thanks");

        Assert.Equal("shop.example", Assert.Single(await site.Server.Ledger.ReadAsync(Token)).Action.Source);
        Assert.Empty(await visitor.Page.GetCookiesAsync(site.Address.AbsoluteUri, partner.Address.AbsoluteUri));
        Assert.Equal(0, await frame.EvaluateExpressionAsync<int>("(() => { try { return localStorage.length; } catch { return 0; } })()"));
        Assert.Empty(visitor.Strangers);
        Assert.Empty(visitor.Console);
        Assert.Equal("thanks", await visitor.RunAsync<string>("() => window.steps.at(-1)"));
    }

    [Fact]
    public async Task Check_8_the_frame_has_no_barriers_from_the_outside_and_the_inside()
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token, partner.Origin);
        partner.Show(Page(site));
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(partner.Address);
        var frame = await FrameAsync(visitor, site);

        await Axe.AssertNoBarriersAsync(frame, "The frame");
        Assert.Equal(Link, await visitor.RunAsync<string>("() => document.querySelector('iframe').title"));
    }

    [Fact]
    public async Task Check_21_the_frame_is_as_high_as_its_content_at_each_step_and_two_fit_on_one_page()
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token, partner.Origin);
        partner.Show(Page(site) + Element(site, "sign"));
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(partner.Address);
        var frame = await FrameAsync(visitor, site);
        await visitor.WaitAsync("() => document.querySelectorAll('iframe').length === 2 && document.querySelectorAll('w4r-action a').length === 0");
        await AssertHeightAsync(visitor, frame);

        await ContinueToTextAsync(frame);
        var high = await AssertHeightAsync(visitor, frame);
        await FollowAsync(frame, "button[name=step][value=send]", LetterSteps.Sent);
        await FollowAsync(frame, LetterSteps.Sent, ".w4r-thanks");
        var low = await AssertHeightAsync(visitor, frame);

        Assert.True(low < high, $"The frame has not shrunk: {high} to {low}.");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "script-src 'none'")]
    [InlineData(true, "script-src *; frame-src 'none'")]
    public async Task Check_21_the_link_is_there_without_scripts_and_where_a_policy_keeps_the_script_or_the_frame_away(
        bool hasScripts, string? policy)
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token, partner.Origin);
        partner.Show(Page(site), policy);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.GoAsync(partner.Address);

        Assert.True(await visitor.RunAsync<bool>("() => document.querySelector('w4r-action a').checkVisibility()"));
        Assert.Equal(200, await visitor.FollowAsync("w4r-action a"));
        Assert.EndsWith($"/{LetterSteps.Case}/letter", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_22_a_site_that_is_not_listed_cannot_frame_the_embed_and_no_site_the_other_pages()
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token, "https://other.example");
        partner.Show(
            $"<iframe src='{site.Page($"/embed/{LetterSteps.Case}/letter")}'></iframe><iframe src='{site.Page($"/{LetterSteps.Case}/letter")}'></iframe>");
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(partner.Address);

        Assert.Equal(2, visitor.Console.Count(line => line.Contains("frame-ancestors", StringComparison.Ordinal)));
        foreach (var frame in visitor.Page.Frames.Where(frame => frame != visitor.Page.MainFrame))
        {
            Assert.Null(await frame.QuerySelectorAsync("form"));
        }
    }

    private static string Page(TakingPartSite site) =>
        $"<script type=module src='{site.Page("/embed/v1.js")}'></script>" + Element(site, "letter");

    private static string Element(TakingPartSite site, string what) =>
        $"""
        <w4r-action case="{LetterSteps.Case}" do="{what}" lang="en" data-source="shop.example" theme="accent:#7a2e1d"><a href="{site.Page($"/en/{LetterSteps.Case}/{what}")}">{Link}</a></w4r-action>
        """;

    /// <summary>Waits until the frame is shown, and returns it.</summary>
    private static async Task<IFrame> FrameAsync(Visitor visitor, TakingPartSite site)
    {
        await visitor.WaitAsync("() => document.querySelector('w4r-action a') === null && document.querySelector('iframe').clientHeight > 100");
        return visitor.Page.Frames.First(frame => frame.Url.StartsWith(site.Page("/embed/").AbsoluteUri, StringComparison.Ordinal));
    }

    private static async Task ContinueToTextAsync(IFrame frame)
    {
        for (var step = 0; step < 3 && await frame.QuerySelectorAsync(LetterSteps.Body) is null; step++)
        {
            await frame.EvaluateFunctionAsync("next => { document.body.dataset.old = ''; document.querySelector(next).click(); }", LetterSteps.Next);
            await frame.WaitForSelectorAsync("body:not([data-old]) form");
        }
    }

    private static async Task FollowAsync(IFrame frame, string selector, string next)
    {
        await frame.EvaluateFunctionAsync("selector => document.querySelector(selector).click()", selector);
        await frame.WaitForSelectorAsync(next);
    }

    private static async Task<int> AssertHeightAsync(Visitor visitor, IFrame frame)
    {
        var height = 0;
        await visitor.WaitAsync("() => new Promise(done => setTimeout(() => done(true), 300))");
        height = await frame.EvaluateExpressionAsync<int>("Math.ceil(document.documentElement.getBoundingClientRect().height)");
        await visitor.WaitAsync("height => Math.abs(document.querySelector('iframe').clientHeight - height) <= 1", height);
        Assert.True(
            await frame.EvaluateExpressionAsync<bool>("document.documentElement.scrollHeight <= innerHeight + 1"), "The frame has a scrollbar.");
        return height;
    }
}
