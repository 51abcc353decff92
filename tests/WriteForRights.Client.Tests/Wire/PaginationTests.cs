using System.Web;

namespace WriteForRights.Client.Tests;

public sealed class PaginationTests
{
    private const string AwkwardCursor = "a+b/c=d&e?f g#h%20é\"'";

    private static readonly ValueList<Case> Cases = Campaign2022.Pack.Cases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_read_with_the_cursor_of_the_one_before()
    {
        using var handler = new ScriptedHandler(Page(AwkwardCursor, 0, 1), Page("second", 2), Page("third"), Page(null, 3));

        var read = await handler.Client().GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token);

        Assert.Equal(Cases, read);
        Assert.Equal(
            [null, AwkwardCursor, "second", "third"],
            handler.Requests.Select(request => HttpUtility.ParseQueryString(request.Address.Query)["cursor"]));
        Assert.All(handler.Requests, request => Assert.Equal("/v1/campaigns/w4r-2022/cases", request.Address.AbsolutePath));
        Assert.All(handler.Requests, request => Assert.Empty(request.Address.Fragment));
        Assert.Equal("?cursor=a%2Bb%2Fc%3Dd%26e%3Ff%20g%23h%2520%C3%A9%22%27", handler.Requests[1].Address.Query);
    }

    [Fact]
    public async Task Campaigns_are_read_page_by_page_too()
    {
        var campaign = Campaign2022.Pack.Campaign;
        using var handler = new ScriptedHandler(
            ScriptedHandler.Json(new Page<Campaign> { Items = [campaign], Next = "next" }),
            ScriptedHandler.Json(new Page<Campaign> { Items = [campaign] }));

        Assert.Equal([campaign, campaign], await handler.Client().GetCampaignsAsync(Token).ToListAsync(Token));
        Assert.Equal(["/v1/campaigns", "/v1/campaigns?cursor=next"], handler.Requests.Select(request => request.Address.PathAndQuery));
    }

    [Fact]
    public async Task A_page_is_asked_for_only_when_it_is_come_to()
    {
        using var handler = new ScriptedHandler(Page("more", 0, 1), Page(null, 2, 3));
        var list = handler.Client().GetCasesAsync(Campaign2022.Id, Token);
        Assert.Empty(handler.Requests);

        await foreach (var @case in list)
        {
            Assert.Equal(@case == Cases[0] || @case == Cases[1] ? 1 : 2, handler.Requests.Count);
        }

        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_is_gone_through_twice_is_read_twice_from_its_start()
    {
        using var handler = new ScriptedHandler(Page("more", 0), Page(null, 1), Page("more", 2), Page(null, 3));
        var list = handler.Client().GetCasesAsync(Campaign2022.Id, Token);

        Assert.Equal([Cases[0], Cases[1]], await list.ToListAsync(Token));
        Assert.Equal([Cases[2], Cases[3]], await list.ToListAsync(Token));
        Assert.Equal(["", "?cursor=more", "", "?cursor=more"], handler.Requests.Select(request => request.Address.Query));
    }

    [Fact]
    public async Task A_page_that_fails_ends_the_list_after_what_was_read()
    {
        using var handler = new ScriptedHandler(Page("more", 0, 1), ScriptedHandler.Failure(new HttpRequestException("Broken.")));
        var read = new List<Case>();

        await Assert.ThrowsAsync<ServerUnavailableException>(async () =>
        {
            await foreach (var @case in handler.Client().GetCasesAsync(Campaign2022.Id, Token))
            {
                read.Add(@case);
            }
        });

        Assert.Equal([Cases[0], Cases[1]], read);
    }

    [Theory]
    [InlineData("round")]
    [InlineData("")]
    public async Task A_server_whose_list_goes_round_in_a_circle_is_incompatible(string cursor)
    {
        // The script has an end, so that a client that goes round with the server comes out of it and is found out.
        using var handler = new ScriptedHandler(Page(cursor, 0), Page(cursor, 0), Page(cursor, 0), Page(null));

        await Assert.ThrowsAsync<IncompatibleServerException>(
            async () => await handler.Client().GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token));
    }

    private static ScriptedHandler.Answer Page(string? next, params int[] cases) =>
        ScriptedHandler.Json(new Page<Case> { Items = cases.Select(index => Cases[index]).ToValueList(), Next = next });
}
