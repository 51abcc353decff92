using WriteForRights.Testing;

namespace WriteForRights.Browser.Tests;

/// <summary>A page without .NET, on another origin than the server: what <c>fetch</c> and <c>EventSource</c> may do.</summary>
public sealed class PlainPageTests(Chromium chromium)
{
    private const string Counts = "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts";
    private const string Letter = "{'campaign':'w4r-2022','case':'dorgelesse-nguessan','purpose':'appeal','kind':'letter'}";

    private static readonly CampaignPack Pack = SamplePack.WriteForRights2022;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_may_read_counts_and_their_ETag_and_ask_whether_they_have_changed()
    {
        await using var site = await Website.StartAsync(Token);
        await using var server = await CampaignServer.StartAsync("https://other.example", Token);
        await using var page = await OpenAsync(site);

        var answers = await page.RunAsync<string[]>(
            """
            async address => {
                const first = await fetch(address);
                const tag = first.headers.get('ETag');
                const second = await fetch(address, { headers: { 'If-None-Match': tag } });
                return [(await first.json()).actions.toString(), tag, second.status.toString()];
            }
            """,
            new Uri(server.Address, Counts));

        Assert.Equal(["0", "304"], [answers[0], answers[2]]);
        Assert.NotNull(answers[1]);
    }

    [Fact]
    public async Task Every_page_may_watch_counts()
    {
        await using var site = await Website.StartAsync(Token);
        await using var server = await CampaignServer.StartAsync("https://other.example", Token);
        await using var page = await OpenAsync(site);
        await page.RunAsync<object>(
            """
            address => new EventSource(address).addEventListener('counts', e => document.body.textContent = JSON.parse(e.data).actions)
            """,
            new Uri(server.Address, Counts + "/stream"));
        await page.ShowsAsync("body", "0");

        await server.CreateClient().SubmitAsync(
            TestData.Letter(Pack) with { Case = CaseId.Parse("dorgelesse-nguessan") }, Token);

        await page.ShowsAsync("body", "1");
    }

    [Fact]
    public async Task A_page_of_a_listed_origin_may_submit_and_asks_only_once()
    {
        await using var site = await Website.StartAsync(Token);
        await using var server = await CampaignServer.StartAsync(site.Origin, Token);
        await using var page = await OpenAsync(site);
        var address = new Uri(server.Address, "v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60");

        Assert.Equal("201", await SubmitAsync(page, address));
        Assert.Equal("200", await SubmitAsync(page, address));

        Assert.Equal(["OPTIONS", "PUT", "PUT"], server.Requests.Select(request => request.Split(' ')[0]));
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_submit()
    {
        await using var site = await Website.StartAsync(Token);
        await using var server = await CampaignServer.StartAsync("https://other.example", Token);
        await using var page = await OpenAsync(site);

        var answer = await SubmitAsync(page, new Uri(server.Address, "v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60"));

        Assert.Equal("TypeError", answer);
        Assert.Equal(["OPTIONS"], server.Requests.Select(request => request.Split(' ')[0]));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_page_may_read_when_to_try_again(int status)
    {
        await using var site = await Website.StartAsync(Token);
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.Refused(status, TimeSpan.FromSeconds(7))] }, Token);
        await using var page = await OpenAsync(site);

        var answer = await page.RunAsync<string>(
            "async address => { const r = await fetch(address); return `${r.status} ${r.headers.get('Retry-After')}`; }",
            new Uri(server.BaseAddress, Counts));

        Assert.Equal($"{status} 7", answer);
    }

    private async Task<BrowserPage> OpenAsync(Website site)
    {
        var page = await chromium.NewPageAsync();
        await page.OpenAsync(site.Address);
        return page;
    }

    /// <summary>Returns the status of the response, or the name of the error.</summary>
    private static Task<string> SubmitAsync(BrowserPage page, Uri address) => page.RunAsync<string>(
        """
        async (address, body) => {
            try {
                const headers = { 'Content-Type': 'application/json' };
                return (await fetch(address, { method: 'PUT', headers, body })).status.toString();
            } catch (e) {
                return e.name;
            }
        }
        """,
        address,
        Letter.Replace('\'', '"'));
}
