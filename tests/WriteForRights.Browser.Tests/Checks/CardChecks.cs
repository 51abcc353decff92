using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests.Checks;

/// <summary>The acceptance checks 13 to 15: the card to the person, with its findings and its policy.</summary>
public sealed class CardChecks(Chromium chromium)
{
    private const string Send = "button[name=step][value=sent]";
    private const string Check = "button[name=step][value=write]";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CampaignPack Pack => SamplePack.WriteForRights2022;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_13_what_must_not_be_said_is_marked_at_its_words_and_cannot_be_sent(bool hasScripts)
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        var @case = Accepting(site);
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts);
        await OpenAsync(visitor, site, @case);
        await visitor.FillAsync(LetterSteps.Body, "You are not alone. We of Amnesty International in our street think of you every day.");

        await visitor.FollowAsync(Check);

        var findings = SolidarityFlow.Begin(Pack.Campaign, @case, new FlowOptions { Clock = site.Server.Clock }) is var flow
            ? flow.Apply(flow.Input with { Body = await visitor.ValueAsync(LetterSteps.Body) }, FlowStep.Write).Findings : default;
        Assert.NotEmpty(findings);
        Assert.Contains("Amnesty", await visitor.TextAsync("mark"), StringComparison.Ordinal);
        Assert.Contains(findings[0].MessageIn(LanguageTag.English), await visitor.TextAsync(".w4r-findings"), StringComparison.Ordinal);
        await visitor.FollowAsync(Send);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Stop))
        {
            await visitor.FollowAsync(Send);
            Assert.Empty(await site.Server.Ledger.ReadAsync(Token));
        }

        await visitor.FillAsync(LetterSteps.Body, "You are not alone. We think of you every day.");
        await visitor.FollowAsync(Send);
        if (!visitor.Page.Url.EndsWith("/thanks", StringComparison.Ordinal))
        {
            await visitor.FollowAsync(Send);
        }

        Assert.EndsWith("/thanks", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(Purpose.Solidarity, Assert.Single(await site.Server.Ledger.ReadAsync(Token)).Action.Purpose);
        Assert.Empty(visitor.Console);
    }

    [Fact]
    public async Task Check_15_where_no_messages_are_accepted_it_is_said_at_the_beginning_and_there_is_no_field()
    {
        await using var site = await TakingPartSite.StartAsync(Token);
        var options = new FlowOptions { Clock = site.Server.Clock };
        var closed = Pack.Cases.FirstOrDefault(each => SolidarityFlow.Begin(Pack.Campaign, each, options).Closed is not null);
        Assert.SkipUnless(closed is not null, "The sample has no case that accepts no messages.");
        await using var visitor = await Visitor.ArriveAsync(chromium, hasScripts: false);

        Assert.Equal(200, await visitor.GoAsync(site.Page($"/en/{closed.Id}/card")));

        Assert.False(await visitor.HasAsync("textarea, form:not([hidden])"));
        Assert.Contains(
            SolidarityFlow.Begin(Pack.Campaign, closed, options with { Language = LanguageTag.English }).Closed!.Message,
            await visitor.TextAsync("main"),
            StringComparison.Ordinal);
    }

    private static Case Accepting(TakingPartSite site) => Pack.Cases.First(each =>
        SolidarityFlow.Begin(Pack.Campaign, each, new FlowOptions { Clock = site.Server.Clock }).Closed is null);

    private static async Task OpenAsync(Visitor visitor, TakingPartSite site, Case @case)
    {
        Assert.Equal(200, await visitor.GoAsync(site.Page($"/en/{@case.Id}/card")));
        if (!await visitor.HasAsync(LetterSteps.Body))
        {
            await visitor.FollowAsync(LetterSteps.Next);
        }
    }
}
