using System.Web;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class PaginationTests : ServerTest
{
    private const string AwkwardCursor = "a+b/c=d&e?f g#h%20é\"'";

    private static readonly ValueList<Case> Cases = Campaign2022.Pack.Cases;

    protected override MockTransport Transport => MockTransport.InProcess;

    private IEnumerable<MockRequest> Requests => Server.Journal.Select(exchange => exchange.Request);

    [Fact]
    public async Task Every_page_is_read_with_the_cursor_of_the_one_before()
    {
        LetFail(Pages(Page(AwkwardCursor, 0, 1), Page("second", 2), Page("third"), Page(null, 3)));

        var read = await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);

        Assert.Equal(Cases, read);
        Assert.Equal(
            [null, AwkwardCursor, "second", "third"],
            Requests.Select(request => HttpUtility.ParseQueryString(request.Query)["cursor"]));
        Assert.All(Requests, request => Assert.Equal("/v1/campaigns/w4r-2022/cases", request.Path));
        Assert.Equal(
            ["", "?cursor=a%2Bb%2Fc%3Dd%26e%3Ff%20g%23h%2520%C3%A9%22%27", "?cursor=second", "?cursor=third"],
            Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task Campaigns_are_read_page_by_page_too()
    {
        var campaign = Campaign2022.Pack.Campaign;
        LetFail(Pages(
            FakeResponse.Json(new Page<Campaign> { Items = [campaign], Next = "next" }),
            FakeResponse.Json(new Page<Campaign> { Items = [campaign] })));

        Assert.Equal([campaign, campaign], await Client.GetCampaignsAsync(Token).ToListAsync(Token));
        Assert.Equal(["/v1/campaigns", "/v1/campaigns?cursor=next"], Requests.Select(request => request.Path + request.Query));
    }

    [Fact]
    public async Task A_page_is_requested_only_when_the_enumeration_reaches_it()
    {
        LetFail(Pages(Page("more", 0, 1), Page(null, 2, 3)));
        var list = Client.GetCasesAsync(Campaign2022.Id, Token);
        Assert.Empty(Server.Journal);

        await foreach (var @case in list)
        {
            Assert.Equal(@case == Cases[0] || @case == Cases[1] ? 1 : 2, Server.Journal.Count);
        }

        Assert.Equal(2, Server.Journal.Count);
    }

    [Fact]
    public async Task A_list_that_is_enumerated_twice_is_read_twice()
    {
        LetFail(Pages(Page("more", 0), Page(null, 1), Page("more", 2), Page(null, 3)));
        var list = Client.GetCasesAsync(Campaign2022.Id, Token);

        Assert.Equal([Cases[0], Cases[1]], await list.ToListAsync(Token));
        Assert.Equal([Cases[2], Cases[3]], await list.ToListAsync(Token));
        Assert.Equal(["", "?cursor=more", "", "?cursor=more"], Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task A_page_that_fails_ends_the_list_after_what_was_read()
    {
        LetFail(Pages(Page("more", 0, 1), Fault.ConnectionReset(ResetPoint.AfterRequest)));
        var read = new List<Case>();

        await Assert.ThrowsAsync<ServerUnavailableException>(async () =>
        {
            await foreach (var @case in Client.GetCasesAsync(Campaign2022.Id, Token))
            {
                read.Add(@case);
            }
        });

        Assert.Equal([Cases[0], Cases[1]], read);
    }

    [Theory]
    [InlineData("round")]
    [InlineData("")]
    public async Task A_server_that_returns_the_same_cursor_twice_is_incompatible(string cursor)
    {
        // The fault ends after a while, so that a client that follows the circle stops, and the test fails.
        LetFail(Pages(Page(cursor, 0), Page(cursor, 0), Page(cursor, 0), Page(null)));

        await Assert.ThrowsAsync<IncompatibleServerException>(
            async () => await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token));
    }

    private static Fault Page(string? next, params int[] cases) =>
        FakeResponse.Json(new Page<Case> { Items = cases.Select(index => Cases[index]).ToValueList(), Next = next });

    /// <summary>One after the other.</summary>
    private static Fault[] Pages(params Fault[] pages) => [.. pages.Select((page, index) => page.OnRequests(index + 1))];
}
