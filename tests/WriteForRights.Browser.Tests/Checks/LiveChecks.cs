using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The acceptance checks 6, 11, 12 and 19: other sites, the keyboard, themes, and the live count.</summary>
public sealed class LiveChecks(Chromium chromium)
{
    private const string Letter = $"/en/{LetterSteps.Case}/letter";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_6_a_form_on_another_site_cannot_send_a_letter(bool hasScripts)
    {
        await using var other = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await visitor.OpenSendingAsync(site.Page(Letter), "Words of my own.");
        var form = await visitor.RunAsync<string>(
            "() => [...new FormData(document.querySelector('form'))].map(([n, v]) => `<textarea name='${n}'>${v}</textarea>`).join('')");
        other.Show($"<form method=post action='{site.Page(Letter)}'>{form}<button name=step value=sent>Win a prize</button></form>");
        await visitor.GoAsync(other.Address);

        Assert.Equal(403, await visitor.FollowAsync("button"));

        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
        Assert.Contains("Words of my own.", await visitor.RunAsync<string>("() => document.body.innerHTML"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_11_the_keyboard_alone_goes_through_the_letter_and_the_focus_can_be_seen()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(site.Page(Letter));
        for (var step = 0; step < 4 && !visitor.Page.Url.EndsWith("/thanks", StringComparison.Ordinal); step++)
        {
            var goal = await visitor.HasAsync(LetterSteps.Sent) ? LetterSteps.Sent
                : await visitor.HasAsync(LetterSteps.Body) ? "button[name=step][value=send]:not([aria-hidden])" : LetterSteps.Next;
            var isThere = false;
            for (var key = 0; key < 60 && !isThere; key++)
            {
                await visitor.Page.Keyboard.PressAsync("Tab");
                Assert.True(
                    await visitor.RunAsync<bool>(
                        """
                        () => {
                            const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                            return e === document.body || (box.bottom > 0 && box.top < innerHeight
                                && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
                        }
                        """),
                    await visitor.RunAsync<string>("() => `The focus cannot be seen: ${document.activeElement.outerHTML.slice(0, 200)}`"));
                isThere = await visitor.RunAsync<bool>("goal => document.activeElement.matches(goal)", goal);
            }

            Assert.True(isThere, $"The keyboard does not reach {goal}.");
            var next = visitor.Page.WaitForNavigationAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            Assert.Equal(200, (int)(await next).Status);
        }

        Assert.Single(await site.Server.Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task Check_12_a_theme_of_the_embedding_page_changes_the_colours()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium);

        await visitor.GoAsync(site.Page($"/embed/en/{LetterSteps.Case}?theme=ink:%23224466;paper:%23fffaf0;radius:0px"));

        Assert.Equal("rgb(34, 68, 102)", await visitor.RunAsync<string>("() => getComputedStyle(document.querySelector('h1')).color"));
        Assert.Equal("rgb(255, 250, 240)", await visitor.RunAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("0px", await visitor.RunAsync<string>("() => getComputedStyle(document.querySelector('.w4r-button')).borderRadius"));
        await Axe.AssertNoBarriersAsync(visitor.Page.MainFrame, "The themed page");
    }

    [Fact]
    public async Task Check_19_the_count_of_an_open_page_follows_others_and_stays_while_the_server_is_away()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.GoAsync(site.Page($"/en/{LetterSteps.Case}"));
        var before = CountHeadline.Of(0, LanguageTag.English).Text;
        Assert.Contains(before, await visitor.TextAsync("main"), StringComparison.Ordinal);

        // The page asks every 15 seconds, which no test waits for.
        await visitor.RunAsync<object>(
            """
            () => document.querySelectorAll('w4r-count, w4r-milestone').forEach(element => {
                const copy = element.cloneNode(true);
                copy.setAttribute('interval', '1');
                copy.setAttribute('src', copy.getAttribute('src') + '?soon');
                element.replaceWith(copy);
            })
            """);
        site.Server.Faults.Add(Fault.Refused(503).On("GET", "/v1/campaigns/*/cases/*/counts"));
        await site.Server.CreateClient().SubmitAsync(
            TestData.Letter(SamplePack.WriteForRights2022) with { Case = CaseId.Parse(LetterSteps.Case), Targets = [], Quantity = 3 }, Token);
        await visitor.WaitAsync("() => performance.getEntriesByType('resource').some(entry => entry.responseStatus === 503)");
        Assert.Contains(before, await visitor.TextAsync("main"), StringComparison.Ordinal);

        site.Server.Faults.Clear();
        await visitor.WaitAsync("text => document.querySelector('main').innerText.includes(text)", CountHeadline.Of(3, LanguageTag.English).Text);
        await visitor.WaitAsync("() => document.querySelector('progress').value === 3");
    }
}
