using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests;

/// <summary>The client in a published Blazor WebAssembly app, on another origin than its server.</summary>
public sealed class WebAssemblyTests(Chromium chromium)
{
    private const string Actions = "#actions";
    private const string Status = "[role=status]";

    private static readonly CampaignPack Pack = SamplePack.WriteForRights2022;
    private static readonly CaseId Case = CaseId.Parse("dorgelesse-nguessan");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("options")]
    [InlineData("registered")]
    [InlineData("http")]
    public async Task The_client_reads_submits_and_watches_however_it_is_created(string way)
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await CampaignServer.StartAsync(site.Origin, Token);
        await using var page = await chromium.NewPageAsync();

        await OpenAsync(page, site, server.Address, way);
        await page.BeginsAsync("h1", "Write for Rights: ");
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Send a letter");
        await page.ShowsAsync(Status, "counted, submission 1");
        await page.ClickAsync("Send it again");
        await page.ShowsAsync(Status, "counted, submission 2");
        await page.ClickAsync("Read the counts");
        await page.ShowsAsync(Actions, "1");

        await page.ClickAsync("Watch the counts");
        await page.ShowsAsync(Status, "watching");
        await server.CreateClient().SubmitAsync(TestData.Letter(Pack) with { Case = Case, Targets = [] }, Token);
        await page.ShowsAsync(Actions, "2");
    }

    [Fact]
    public async Task A_read_asks_the_server_for_no_permission_and_a_letter_only_once()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await CampaignServer.StartAsync(site.Origin, Token);
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.Address, "options");
        await page.ShowsAsync(Actions, "0");
        await page.ClickAsync("Read the counts");
        await page.ShowsAsync(Status, "read, call 2");

        Assert.DoesNotContain(server.Requests, request => request.StartsWith("OPTIONS", StringComparison.Ordinal));

        await page.ClickAsync("Send a letter");
        await page.ShowsAsync(Status, "counted, submission 1");
        await page.ClickAsync("Send it again");
        await page.ShowsAsync(Status, "counted, submission 2");

        Assert.Single(server.Requests, request => request.StartsWith("OPTIONS", StringComparison.Ordinal));
        Assert.Equal(2, server.Requests.Count(request => request.StartsWith("PUT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_letter_from_an_origin_that_the_server_does_not_list_is_not_sent()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await CampaignServer.StartAsync("https://other.example", Token);
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.Address, "options", "&timeout=2");
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Send a letter");

        await page.BeginsAsync(Status, "ServerUnavailableException");
        Assert.DoesNotContain(server.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_letter_and_a_batch_have_the_same_results_as_on_other_platforms()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await CampaignServer.StartAsync(site.Origin, Token);
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.Address, "registered");
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Send a wrong letter");
        await page.ShowsAsync(Status, $"InvalidRequestException $.quantity {ProblemCodes.QuantityOutOfRange}");
        await page.ClickAsync("Send ten letters");
        await page.ShowsAsync(Status, "10 counted");
        await page.ClickAsync("Read the counts");
        await page.ShowsAsync(Actions, "10");
    }

    [Fact]
    public async Task Stopping_the_watch_closes_its_connection()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await CampaignServer.StartAsync(site.Origin, Token);
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.Address, "options");
        await page.ShowsAsync(Actions, "0");
        await page.ClickAsync("Watch the counts");
        await page.ShowsAsync(Status, "watching");
        Assert.False(server.StreamEnded.IsCompleted);

        await page.ClickAsync("Cancel");

        await page.BeginsAsync(Status, "cancelled");
        await server.StreamEnded.WaitAsync(Token);
    }

    [Fact]
    public async Task A_lost_response_is_retried_and_the_letter_counts_once()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await StartMockAsync(Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1));
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.BaseAddress, "registered");
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Send a letter");

        await page.ShowsAsync(Status, "counted, submission 1");
        var stored = Assert.Single(await server.Ledger.ReadAsync(Token));
        server.Journal.AssertAttempts(2, stored.Action.Id);
    }

    [Fact]
    public async Task Counts_that_have_not_changed_are_not_transferred_again()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await StartMockAsync();
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.BaseAddress, "options");
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Read the counts");

        var counts = $"/v1/campaigns/{Pack.Campaign.Id}/cases/{Case}/counts";
        var second = await server.Journal.WaitForAsync(
            exchange => exchange.IsDone && exchange.Request.Path == counts && exchange.Request.Headers.ContainsKey("If-None-Match"), Token);
        Assert.Equal(304, second.Status);
        await page.ShowsAsync(Status, "read, call 2");
        await page.ShowsAsync(Actions, "0");
    }

    [Theory]
    [InlineData("options")]
    [InlineData("http")]
    public async Task A_letter_does_not_follow_a_redirect(string way)
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var other = await StartMockAsync();
        await using var server = await StartMockAsync(Fault.Intercepted(307, "text/html", "")
            .WithHeader("Location", new Uri(other.BaseAddress, "v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60").AbsoluteUri)
            .On("PUT", "/v1/actions/*"));
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.BaseAddress, way);
        await page.ShowsAsync(Actions, "0");

        await page.ClickAsync("Send a letter");

        await page.BeginsAsync(Status, "IncompatibleServerException");
        Assert.Empty(other.Journal);
    }

    [Fact]
    public async Task A_timeout_and_a_cancellation_end_a_call_whose_response_does_not_come()
    {
        await using var site = await Website.StartAppAsync(Token);
        await using var server = await StartMockAsync(Fault.RequestDelayed(TimeSpan.FromHours(1)).On("PUT", "/v1/actions/*"));
        await using var page = await chromium.NewPageAsync();
        await OpenAsync(page, site, server.BaseAddress, "options", "&timeout=2");
        await page.ShowsAsync(Actions, "0");
        await page.ClickAsync("Send a letter");
        await page.BeginsAsync(Status, "RequestTimeoutException");

        await OpenAsync(page, site, server.BaseAddress, "options");
        await page.ShowsAsync(Actions, "0");
        await page.ClickAsync("Send a letter");
        await page.ClickAsync("Cancel");
        await page.BeginsAsync(Status, "cancelled");
    }

    private static Task OpenAsync(BrowserPage page, Website site, Uri server, string way, string settings = "") =>
        page.OpenAsync(new Uri(site.Address, $"?client={way}&server={Uri.EscapeDataString(server.AbsoluteUri)}{settings}"));

    private static Task<MockCampaignServer> StartMockAsync(params Fault[] faults) =>
        MockCampaignServer.StartAsync(new MockCampaignServerOptions { Faults = [.. faults] }, Token);
}
