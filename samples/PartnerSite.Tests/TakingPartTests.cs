using Microsoft.AspNetCore.Mvc.Testing;
using WriteForRights;
using WriteForRights.Testing;

namespace PartnerSite.Tests;

/// <summary>Tests that a visitor's letter counts, and counts once, when the network or the campaign server fails.</summary>
public sealed class TakingPartTests : IAsyncLifetime
{
    private const string Submitting = "/v1/actions/*";
    private const string Name = "A. \"Example\" & O'Example";
    private const string Path = "/dorgelesse-nguessan";

    private readonly SiteLog _log = new();
    private MockCampaignServer _server = null!;
    private SiteUnderTest _site = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        _site = new SiteUnderTest(_server, _log);
        _browser = _site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true });
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _server.DisposeAsync();

        // Whatever failed, nothing that the visitor wrote is in the log.
        Assert.NotEmpty(_log.Text);
        Assert.DoesNotContain("xample\"", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a@example.org", _log.Text, StringComparison.Ordinal);
        _log.Dispose();
    }

    [Fact]
    public async Task A_letter_counts_and_the_visitor_is_told_in_their_language()
    {
        var arabic = LanguageTag.Parse("ar");
        _browser.DefaultRequestHeaders.Add("Accept-Language", "ar-EG, en;q=0.5");
        var page = await OpenSendingAsync();
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));

        var thanks = await page.PressAsync("sent");

        AssertThanks(thanks);
        Assert.True(thanks.Says(CountHeadline.Of(1, arabic).Text), thanks.Html);
        await _server.Ledger.AssertIdsAsync([page.ActionId], Token);
        var stored = Assert.Single(await _server.Ledger.ReadAsync(Token)).Action;
        Assert.Equal((Name, ContactConsent.Denied), (stored.Supporter!.Name!.Value.Reveal(), stored.Consent!.Contact));
        Assert.Equal("partner.example", stored.Source);
    }

    [Fact]
    public Task A_letter_whose_response_is_lost_counts_once_when_the_visitor_sends_it_again() =>
        AssertCountsOnceWhenSentAgainAsync(Fault.ResponseLost(), storedBefore: 1);

    [Fact]
    public Task A_visitor_whose_letter_never_arrived_is_told_and_can_send_it_again() =>
        AssertCountsOnceWhenSentAgainAsync(Fault.ConnectionReset(ResetPoint.BeforeRequest), storedBefore: 0);

    [Fact]
    public Task A_server_that_asks_for_a_later_retry_loses_no_letter() =>
        AssertCountsOnceWhenSentAgainAsync(Fault.Refused(503, TimeSpan.FromMinutes(2)), storedBefore: 0);

    [Fact]
    public async Task A_letter_that_the_network_delivers_twice_counts_once()
    {
        _server.Faults.Add(Fault.DeliveredTwice().On("PUT", Submitting));
        var page = await OpenSendingAsync();

        AssertThanks(await page.PressAsync("sent"));

        await _server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Fact]
    public async Task A_newer_server_does_not_break_the_site()
    {
        _server.Faults.Add(Fault.ServerNewer());
        var page = await OpenSendingAsync();

        AssertThanks(await page.PressAsync("sent"));

        await _server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    [Fact]
    public async Task A_double_click_is_one_letter()
    {
        var page = await OpenSendingAsync();

        var pages = await Task.WhenAll(page.PressAsync("sent"), page.PressAsync("sent"));

        Assert.All(pages, AssertThanks);
        await _server.Ledger.AssertIdsAsync([page.ActionId], Token);
        _server.Journal.AssertAttempts(2, page.ActionId);
    }

    [Fact]
    public async Task The_first_page_leads_to_every_case_with_a_picture()
    {
        var page = await HtmlPage.GetAsync(_browser, "/");

        Assert.Equal(200, page.Status);
        Assert.All(
            SamplePack.WriteForRights2022.Cases,
            person => Assert.NotEmpty(page.Document.QuerySelectorAll($"a[href='/{person.Id}']")));
        Assert.Equal(200, (await HtmlPage.GetAsync(_browser, "/site.css")).Status);
        Assert.Equal(SamplePack.WriteForRights2022.Cases.Count, page.Document.QuerySelectorAll("svg.site-picture").Length);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_and_leads_to_the_first_one()
    {
        var page = await HtmlPage.GetAsync(_browser, "/nobody");

        Assert.Equal(404, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/']"));
    }

    private async Task<HtmlPage> OpenSendingAsync()
    {
        var page = await HtmlPage.GetAsync(_browser, $"{Path}/letter");
        for (var step = 0; step < 3 && page.Fields.All(field => field.Key != "body"); step++)
        {
            page = await page.PressAsync();
        }

        page["body"] = "\nDear “Example” & all,\n</textarea>";
        page["supporter.name"] = Name;
        page = await page.PressAsync("send");
        Assert.Equal(200, page.Status);
        page["supporter.email"] = "a@example.org";
        return page;
    }

    /// <summary>The visitor learns that the letter may not have arrived, and presses the button again after the fault is gone.</summary>
    private async Task AssertCountsOnceWhenSentAgainAsync(Fault fault, int storedBefore)
    {
        var page = await OpenSendingAsync();
        _server.Faults.Add(fault.On("PUT", Submitting));
        var failed = await page.PressAsync("sent");
        Assert.Equal((503, page.ActionId, Name), (failed.Status, failed.ActionId, failed["supporter.name"]));
        Assert.Equal(storedBefore, (await _server.Ledger.ReadAsync(Token)).Count);

        _server.Faults.Clear();
        AssertThanks(await failed.PressAsync("sent"));

        await _server.Ledger.AssertIdsAsync([page.ActionId], Token);
    }

    private static void AssertThanks(HtmlPage page) => Assert.Equal(
        (200, $"{Path}/thanks", string.Empty), (page.Status, page.Address.AbsolutePath, page.Address.Query));
}
