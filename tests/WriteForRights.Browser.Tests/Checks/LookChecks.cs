using System.Globalization;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The acceptance checks 7 to 10: policy and console, barriers, right to left, small screens.</summary>
public sealed class LookChecks(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        string.Empty, "/counts", $"/{LetterSteps.Case}", $"/{LetterSteps.Case}/letter", $"/{LetterSteps.Case}/card", $"/{LetterSteps.Case}/sign",
        $"/{LetterSteps.Case}/thanks", "/nobody",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_7_no_page_breaks_its_strict_policy_or_writes_to_the_console_and_the_bar_tells_the_truth()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.Page.EvaluateExpressionOnNewDocumentAsync(
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        foreach (var path in Paths.Where(path => path != "/nobody"))
        {
            Assert.Equal(200, await visitor.GoAsync(site.Page($"/en{path}")));
        }

        await visitor.OpenSendingAsync(site.Page($"/en/{LetterSteps.Case}/letter"), "Words of my own.");
        await visitor.FollowAsync(LetterSteps.Sent);
        await visitor.GoAsync(site.Page($"/en/{LetterSteps.Case}"));

        var bar = await visitor.RunAsync<double[]>("() => { const p = document.querySelector('progress'); return [p.value, p.max]; }");
        Assert.Equal(Milestones.Default.ProgressOf(1).Fraction, bar[0] / bar[1], 0.01);
        Assert.Empty(visitor.Console);
        Assert.Empty(visitor.Strangers);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    [InlineData("ja", false)]
    [InlineData("th", true)]
    public async Task Check_8_no_page_and_no_step_has_barriers(string language, bool isDark)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, language: language, isDark: isDark);
        foreach (var path in Paths)
        {
            await visitor.GoAsync(site.Page($"/{language}{path}"));
            await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, $"{path} in {language}");
        }

        await visitor.OpenTextAsync(site.Page($"/{language}/{LetterSteps.Case}/letter"));
        await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, $"The text in {language}");
        await visitor.FollowAsync("button[name=step][value=send]");
        await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, $"The sending in {language}");
        await visitor.FillAsync("[name='supporter.email']", "no address");
        await visitor.FollowAsync(LetterSteps.Sent);
        await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, $"The problems in {language}");
    }

    [Fact]
    public async Task Check_9_in_Arabic_the_page_runs_from_the_right_and_a_letter_in_French_from_the_left()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, language: "ar");
        await visitor.GoAsync(site.Page($"/ar/{LetterSteps.Case}"));
        Assert.Equal("rtl", await visitor.RunAsync<string>("() => getComputedStyle(document.querySelector('h1')).direction"));
        Assert.Equal("rtl", await visitor.RunAsync<string>("() => getComputedStyle(document.querySelector('progress')).direction"));

        await visitor.GoAsync(site.Page($"/ar/{LetterSteps.Case}/letter"));
        await visitor.FollowAsync(LetterSteps.Next);
        await visitor.Page.SelectAsync("select[name=language]", "fr");
        await visitor.ContinueToTextAsync();

        var text = await visitor.RunAsync<string[]>(
            "() => { const t = document.querySelector('textarea[name=body]'); return [t.lang, getComputedStyle(t).direction]; }");
        Assert.Equal(["fr", "ltr"], text);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Check_10_at_320_pixels_nothing_is_cut_off_and_every_target_is_large_enough(string language)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, width: 320, height: 640, language: language);
        foreach (var path in Paths)
        {
            await visitor.GoAsync(site.Page($"/{language}{path}"));
            await AssertFitsAsync(visitor, $"{path} in {language}");
        }

        await visitor.OpenTextAsync(site.Page($"/{language}/{LetterSteps.Case}/letter"));
        await AssertFitsAsync(visitor, $"The text in {language}");
        await visitor.FollowAsync("button[name=step][value=send]");
        await AssertFitsAsync(visitor, $"The sending in {language}");
    }

    private static async Task AssertFitsAsync(Visitor visitor, string what)
    {
        // The text spacing of WCAG 1.4.12, by CSSOM, which the policy allows.
        await visitor.RunAsync<object>(
            """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
                document.adoptedStyleSheets = [sheet];
                return null;
            }
            """);
        var width = await visitor.RunAsync<int>("() => document.documentElement.scrollWidth");
        var wide = await visitor.RunAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')].filter(e => !e.closest('svg, .w4r-scroll') && e.getBoundingClientRect().width > 0
                && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                && getComputedStyle(e).position !== 'absolute').slice(0, 5).map(e => `${e.tagName}.${e.className} ${e.innerText?.slice(0, 40)}`)
            """);
        Assert.True(width <= 320 && wide.Length == 0, string.Create(CultureInfo.InvariantCulture, $"{what} is {width} pixels wide: {string.Join("; ", wide)}"));
        var small = await visitor.RunAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, a.w4r-button')]
                .filter(e => e.checkVisibility() && !e.matches('[aria-hidden=true]')).map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
                .filter(([e, box]) => box.width < 24 || box.height < 24).map(([e]) => e.outerHTML.slice(0, 100))
            """);
        Assert.True(small.Length == 0, $"{what} has small targets: {string.Join("; ", small)}");
    }
}
