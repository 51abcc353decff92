using System.Net;
using WriteForRights;
using WriteForRights.Testing;

namespace PartnerSite.Tests;

/// <summary>Tests that a visitor's letter counts, and counts once, when the network or the campaign server fails.</summary>
public sealed class TakingPartTests : IAsyncLifetime
{
    private const string Submitting = "/v1/actions/*";
    private const string Name = "A. \"Example\" & O'Example";

    private static readonly CaseId Dorgelesse = CaseId.Parse("dorgelesse-nguessan");

    private readonly SiteLog _log = new();
    private MockCampaignServer _server = null!;
    private SiteUnderTest _site = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        _site = new SiteUnderTest(_server, _log);
        _browser = _site.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _server.DisposeAsync();

        // Whatever failed, nothing that the visitor wrote is in the log.
        Assert.NotEmpty(_log.Text);
        Assert.DoesNotContain("xample", _log.Text, StringComparison.Ordinal);
        _log.Dispose();
    }

    [Fact]
    public async Task A_letter_counts_and_the_visitor_is_told_in_their_language()
    {
        var arabic = LanguageTag.Parse("ar");
        _browser.DefaultRequestHeaders.Add("Accept-Language", "ar-EG, en;q=0.5");
        var page = await OpenAsync();
        Assert.True(page.Says(SamplePack.WriteForRights2022.Cases.Single(person => person.Id == Dorgelesse).Headline[arabic]));
        Assert.True(page.Says(CountHeadline.Of(0, arabic).Text));
        Assert.Contains("""<html lang="ar" dir="rtl">""", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("consent", page.Fields.Keys);

        var thanks = await SendAsync(page);

        Assert.Equal((HttpStatusCode.OK, true), (thanks.Status, thanks.Says(Words.In(arabic).Thanks)));
        Assert.True((await OpenAsync()).Says(CountHeadline.Of(1, arabic).Text));
        await AssertCountsOnceAsync(page);
        var stored = Assert.Single(await _server.Ledger.ReadAsync(Token)).Action;
        Assert.Equal((Name, ContactConsent.Denied), (stored.Supporter!.Name!.Value.Reveal(), stored.Consent!.Contact));
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
        var page = await OpenAsync();

        AssertThanks(await SendAsync(page));

        await AssertCountsOnceAsync(page);
    }

    [Fact]
    public async Task A_newer_server_does_not_break_the_site()
    {
        _server.Faults.Add(Fault.ServerNewer());
        var page = await OpenAsync();

        AssertThanks(await SendAsync(page));

        await AssertCountsOnceAsync(page);
        Assert.All(_server.Journal, exchange => Assert.Equal(FaultKind.ServerNewer, Assert.Single(exchange.Faults).Kind));
    }

    [Fact]
    public async Task A_double_click_is_one_letter()
    {
        var page = await OpenAsync();

        var pages = await Task.WhenAll(SendAsync(page), SendAsync(page));

        Assert.All(pages, AssertThanks);
        await AssertCountsOnceAsync(page);
        _server.Journal.AssertAttempts(2, page.LetterId);
    }

    [Fact]
    public async Task The_first_page_leads_to_every_case()
    {
        var page = await GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(
            SamplePack.WriteForRights2022.Cases,
            person => Assert.Contains($"""<a href="cases/{person.Id}">""", page.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/cases/nobody")]
    [InlineData("/nothing")]
    [InlineData("/cases/NOT AN ID")]
    public async Task A_page_that_does_not_exist_says_so_and_leads_to_the_first_one(string path)
    {
        _browser.DefaultRequestHeaders.Add("Accept-Language", "fr");
        var page = await GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, true), (page.Status, page.Says(Words.In(LanguageTag.Parse("fr")).NotFound)));
        Assert.Contains("""<a href="/">""", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_written_in_the_language_of_the_page()
    {
        _browser.DefaultRequestHeaders.Add("Accept-Language", "es");
        var date = SamplePack.WriteForRights2022.Cases.Single(person => person.Id == Dorgelesse).AsOf;

        Assert.True((await OpenAsync()).Says(Locale.For(LanguageTag.Parse("es")).Date(date)));
    }

    private async Task<SitePage> OpenAsync()
    {
        var page = await GetAsync($"/cases/{Dorgelesse}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private async Task<SitePage> GetAsync(string path)
    {
        using var response = await _browser.GetAsync(new Uri(path, UriKind.Relative), Token);
        return await SitePage.OfAsync(response, Token);
    }

    private Task<SitePage> SendAsync(SitePage page) => PostAsync(page.Address, new(page.Fields)
    {
        ["name"] = Name,
        ["email"] = "a@example.org",
        ["text"] = "\nDear “Example” & all,\r\n</textarea>",
    });

    /// <summary>The visitor presses the button on the page again and changes nothing.</summary>
    private Task<SitePage> SendAgainAsync(SitePage page) => PostAsync(page.Address, page.Fields);

    private async Task<SitePage> PostAsync(Uri address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var response = await _browser.PostAsync(address, form, Token);
        return await SitePage.OfAsync(response, Token);
    }

    /// <summary>The visitor learns that the letter may not have arrived, and presses the button again after the fault is gone.</summary>
    private async Task AssertCountsOnceWhenSentAgainAsync(Fault fault, int storedBefore)
    {
        _server.Faults.Add(fault.On("PUT", Submitting));
        var page = await OpenAsync();
        var failed = await SendAsync(page);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (failed.Status, failed.Says(Words.In(LanguageTag.English).NotSent)));
        Assert.Equal((page.LetterId, Name), (failed.LetterId, failed.Fields["name"]));
        Assert.Equal(storedBefore, (await _server.Ledger.ReadAsync(Token)).Count);

        _server.Faults.Clear();
        AssertThanks(await SendAgainAsync(failed));

        await AssertCountsOnceAsync(page);
    }

    private static void AssertThanks(SitePage page) =>
        Assert.Equal((HttpStatusCode.OK, $"/cases/{Dorgelesse}/thanks", ""), (page.Status, page.Address.AbsolutePath, page.Address.Query));

    private Task AssertCountsOnceAsync(SitePage page) => _server.Ledger.AssertIdsAsync([page.LetterId], Token);
}
