using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class CountWatchTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_watch_yields_the_current_counts_and_every_change(bool ofCase)
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var client = NewClient(options => options.Clock = Clock);
        var watch = ofCase ? client.WatchCountsAsync(Campaign2022.Id, Campaign2022.Dorgelesse, caller.Token)
            : client.WatchCountsAsync(Campaign2022.Id, caller.Token);
        await using var counts = watch.GetAsyncEnumerator(caller.Token);

        // A client that has received an event knows that the server's next one-second delay is running.
        for (var letters = 0; letters < 3; letters++)
        {
            var next = counts.MoveNextAsync().AsTask();
            await next.WithPatience();
            Assert.Equal(letters, counts.Current.Actions);
            await client.SubmitAsync(Campaign2022.Letter(), Token);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(await counts.MoveNextAsync());
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await counts.MoveNextAsync());
        Assert.Single(Server.Journal, exchange => exchange.Request.Path.EndsWith("/counts/stream", StringComparison.Ordinal));
        Assert.DoesNotContain(Server.Journal, exchange => exchange.Request.Path.EndsWith("/counts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_stream_the_watch_polls()
    {
        LetFail(Fault.ServerOlder().On("GET", "/v1/campaigns/*/counts/stream"));
        var client = NewClient(options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        Assert.Equal(0, await NextAsync(counts));
        await client.SubmitAsync(Campaign2022.Letter(), Token);

        Assert.Equal(1, await NextAsync(counts));
        Assert.Contains(Server.Journal, exchange => exchange.Request.Path.EndsWith("/counts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_stream_is_resumed_after_the_last_event()
    {
        var asked = new List<string?>();
        var said = new Queue<string>([Event(1, "a"), Event(1, "a") + Event(2, "b"), Event(3, "c")]);
        var client = NewClient(
            (request, _, _) =>
            {
                asked.Add(request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null);
                return Task.FromResult(Stream(new StringContent(said.Dequeue())));
            },
            options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        Assert.Equal(1, await NextAsync(counts));
        Assert.Equal(2, await NextAsync(counts));
        Assert.Equal(3, await NextAsync(counts));

        Assert.Equal([null, "a", "b"], asked);
    }

    [Fact]
    public async Task A_watch_waits_for_an_unreachable_server()
    {
        LetFail(Fault.Refused(503).OnRequests(1, 2, 3, 4));
        var client = NewClient(options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        Assert.Equal(0, await NextAsync(counts));
        Assert.True(Server.Journal.Count > 4);
    }

    [Fact]
    public async Task A_watch_of_an_unknown_campaign_or_case_fails_at_once()
    {
        await using var counts = Client.WatchCountsAsync(CampaignId.Parse("nothing"), Token).GetAsyncEnumerator(Token);

        await Assert.ThrowsAsync<NotFoundException>(async () => await counts.MoveNextAsync());
    }

    /// <summary>Returns the next number of actions, and advances the clocks of client and server until it arrives.</summary>
    private async Task<long> NextAsync(IAsyncEnumerator<Counts> counts)
    {
        var next = counts.MoveNextAsync().AsTask();
        for (var i = 0; i < 2_000 && !next.IsCompleted; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Token);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await next.WithPatience();
        Assert.True(await next);
        return counts.Current.Actions;
    }

    private static string Event(long actions, string id) =>
        $$"""
        id: {{id}}
        event: counts
        data: {"campaign":"w4r-2022","asOf":"2022-12-10T12:00:00Z","actions":{{actions}},"messages":0,"signatures":0,"people":0}


        """;

    private static HttpResponseMessage Stream(HttpContent content)
    {
        content.Headers.ContentType = new("text/event-stream");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
