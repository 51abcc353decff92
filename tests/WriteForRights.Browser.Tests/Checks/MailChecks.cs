using PuppeteerSharp;
using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>
/// The acceptance check 16: an email to somebody in power. No case of the sample has an email address, so the campaign is made up.
/// </summary>
public sealed class MailChecks(Chromium chromium)
{
    private const string Case = "test-case";
    private const string Address = "office@example.org";
    private const string Copy = "second@example.org";
    private const string Letter = $"/en/{Case}/letter";
    private const string Send = "button[name=step][value=send]";
    private const string Mail = "a[href^='mailto:']";
    private const string Text = "Words made up for a test & more = 100 %? É 字 🕯️\n\nA second paragraph.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_16_a_mail_link_opens_at_the_top_and_decodes_to_the_letter()
    {
        await using var site = await TakingPartSite.StartAsync(Pack(), Token);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts: false);
        await visitor.OpenTextAsync(site.Page(Letter));
        var subject = await visitor.ValueAsync("[name=subject]");
        await visitor.FillAsync(LetterSteps.Body, Text);
        Assert.Equal(200, await visitor.FollowAsync(Send));

        var link = await visitor.RunAsync<string[]>(
            "selector => { const a = document.querySelector(selector); return [a.target, a.getAttribute('href')]; }", Mail);

        Assert.Equal("_top", link[0]);
        var (addresses, fields) = Decode(link[1]);
        Assert.Equal([Address, Copy], addresses.Split(',').Order());
        Assert.Equal("A subject made up for a test", subject);
        Assert.Equal(subject, fields["subject"]);
        Assert.Contains(Text.ReplaceLineEndings("\r\n"), fields["body"], StringComparison.Ordinal);
        Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
    }

    [Fact]
    public async Task Check_16_a_text_too_long_for_a_link_can_be_copied_and_printed_and_stays()
    {
        var text = string.Join(' ', Enumerable.Repeat("freedom", 300));
        await using var site = await TakingPartSite.StartAsync(Pack(), Token);
        await using var visitor = await Visitor.ArriveAsync(chromium);
        await visitor.OpenTextAsync(site.Page(Letter));
        await visitor.FillAsync(LetterSteps.Body, text);
        Assert.Equal(200, await visitor.FollowAsync(Send));

        Assert.False(await visitor.HasAsync(Mail));
        var copied = await visitor.RunAsync<string>("() => document.querySelector('w4r-copy').dataset.text");
        Assert.Contains(text, copied, StringComparison.Ordinal);
        await visitor.WaitAsync("() => document.querySelector('w4r-copy button').checkVisibility()");
        Assert.True(await visitor.RunAsync<bool>("() => document.querySelector('button[formaction$=\"/print\"]').checkVisibility()"));
        Assert.Contains(Address, await visitor.TextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(200, await visitor.FollowAsync("button[name=step][value=write]"));
        Assert.Equal(text, await visitor.ValueAsync(LetterSteps.Body));
    }

    [Fact]
    public async Task Check_16_a_mail_link_clicked_in_a_frame_leaves_the_frame_and_its_letter()
    {
        await using var partner = await EmbeddingSite.StartAsync(Token);
        await using var site = await TakingPartSite.StartAsync(Pack(), Token, partner.Origin);
        var embedded = site.Page($"/embed{Letter}").AbsoluteUri;

        // Under such a policy, Chromium replaces a frame that a mail link without a target navigates.
        partner.Show(
            $"<iframe src='{embedded}' title='A letter' width='800' height='1600'></iframe>",
            $"frame-src {site.Address.GetLeftPart(UriPartial.Authority)}");
        await using var visitor = await Visitor.ArriveAsync(chromium, height: 2000);
        await visitor.GoAsync(partner.Address);
        var frame = visitor.Page.Frames.Single(each => each.Url == embedded);
        await frame.WaitForSelectorAsync(LetterSteps.Body);
        await frame.EvaluateFunctionAsync("selector => document.querySelector(selector).click()", Send);
        var link = await frame.WaitForSelectorAsync(Mail);

        await link.ClickAsync();

        // A frame that the link replaces is gone after a moment.
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Token);
        Assert.Equal(partner.Address.AbsoluteUri, visitor.Page.Url);
        var after = Assert.Single(visitor.Page.Frames, each => each != visitor.Page.MainFrame);
        Assert.Equal(embedded, after.Url);
        Assert.NotNull(await after.QuerySelectorAsync(LetterSteps.Sent));
    }

    private static CampaignPack Pack()
    {
        var target = TestData.Target("office") with
        {
            Channels =
            [
                new TargetChannel { Kind = ChannelKind.Email, Value = Address },
                new TargetChannel { Kind = ChannelKind.Email, Value = Copy },
            ],
        };
        var template = new AppealTemplate
        {
            Id = AppealTemplateId.Parse("email"),
            Kinds = [ActionKind.Email],
            Subject = new LocalizedText(LanguageTag.English, "A subject made up for a test"),
            Body = new LocalizedText(LanguageTag.English, "A letter made up for a test."),
        };
        return TestData.Pack(TestData.Case(Case, target) with { Appeals = [template] });
    }

    private static (string Addresses, Dictionary<string, string> Fields) Decode(string link)
    {
        var parts = link["mailto:".Length..].Split('?', 2);
        var fields = parts[1].Split('&').Select(field => field.Split('=', 2));
        return (Uri.UnescapeDataString(parts[0]), fields.ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1])));
    }
}
