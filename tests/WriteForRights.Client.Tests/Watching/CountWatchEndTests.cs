using System.Net;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>How a watch ends, and which failures it survives.</summary>
public sealed class CountWatchEndTests : ServerTest
{
    private static readonly TimeSpan Ever = TimeSpan.FromDays(1);

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task Stopping_the_watch_closes_the_connection()
    {
        using var body = new StallingContent(Event(1));
        var client = NewClient((_, _, _) => Task.FromResult(Stream(body)), options => options.Clock = Clock);

        await foreach (var counts in client.WatchCountsAsync(Campaign2022.Id, Token))
        {
            Assert.False(body.IsGivenUp);
            break;
        }

        Assert.True(body.IsGivenUp);
    }

    [Theory]
    [InlineData("in opening")]
    [InlineData("in the stream")]
    [InlineData("in the wait for the next stream")]
    [InlineData("in the wait for the next counts")]
    [InlineData("in the wait for a server that is away")]
    public async Task Cancellation_ends_it_at_once_with_the_callers_token(string where)
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var silent = new StallingContent();
        var asked = 0;
        var client = NewClient(
            async (request, _, token) =>
            {
                asked++;
                var isStream = request.RequestUri!.AbsolutePath.EndsWith("/stream", StringComparison.Ordinal);
                if (where == "in opening")
                {
                    await Task.Delay(Ever, Clock, token);
                }

                return where switch
                {
                    "in the stream" => Stream(silent),
                    "in the wait for the next stream" => Stream(new StringContent("retry: 10000\n\n")),
                    "in the wait for the next counts" when isStream => new HttpResponseMessage(HttpStatusCode.NotFound),
                    "in the wait for the next counts" => new HttpResponseMessage { Content = new StringContent(Json(0)) },
                    _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
                };
            },
            options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, caller.Token).GetAsyncEnumerator(caller.Token);
        if (where == "in the wait for the next counts")
        {
            Assert.True(await counts.MoveNextAsync());
        }

        var next = counts.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        var before = asked;
        await caller.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(next.WithPatience);
        Assert.Equal((caller.Token, before), (exception.CancellationToken, asked));
    }

    [Fact]
    public async Task A_refused_key_ends_it_at_once()
    {
        LetFail(Fault.Refused(401));
        await using var counts = Client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        await Assert.ThrowsAsync<AccessDeniedException>(async () => await counts.MoveNextAsync());

        Assert.Single(Server.Journal);
    }

    [Theory]
    [InlineData("malformed")]
    [InlineData("endless")]
    [InlineData("broken")]
    [InlineData("of something else")]
    public async Task An_unreadable_event_does_not_end_the_watch(string kind)
    {
        var asked = 0;
        var client = NewClient(
            (_, _, _) => Task.FromResult(Stream(
                asked++ > 0 ? new StringContent(Event(2))
                : kind == "malformed" ? new StringContent("event: counts\ndata: {\n\n")
                : kind == "endless" ? new StringContent(string.Concat(Enumerable.Repeat($"data: {new string('x', 1_000)}\n", 2_000)))
                : kind == "broken" ? new StallingContent(":\n") { Breaks = true }
                : new StringContent($"event: news\ndata: {Json(9)}\n\n"))),
            options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);
        var next = counts.MoveNextAsync().AsTask();
        for (var second = 0; second < 1_000 && !next.IsCompleted; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await next.WithPatience();
        Assert.True(await next);
        Assert.Equal((2, 2), (counts.Current.Actions, asked));
    }

    [Fact]
    public async Task A_page_in_place_of_the_stream_is_closed_and_not_used()
    {
        using var page = new StallingContent("<p>Welcome to our free network!</p>");
        page.Headers.ContentType = new("text/html");
        var paths = new List<string>();
        var client = NewClient(
            (request, passOn, token) =>
            {
                paths.Add(request.RequestUri!.PathAndQuery);
                return paths.Count == 1 ? Task.FromResult(new HttpResponseMessage { Content = page }) : passOn(token);
            },
            options => options.Clock = Clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, null, [CountDimension.Kind], Token).GetAsyncEnumerator(Token);

        var next = counts.MoveNextAsync().AsTask();
        await next.WithPatience();
        Assert.True(await next);

        Assert.Equal(["/v1/campaigns/w4r-2022/counts/stream?by=kind", "/v1/campaigns/w4r-2022/counts?by=kind"], paths);
        Assert.True(page.IsGivenUp);
    }

    [Fact]
    public async Task A_stream_is_requested_with_its_media_type()
    {
        await using var counts = Client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        Assert.True(await counts.MoveNextAsync());

        Assert.Equal("text/event-stream, application/problem+json", Server.Journal[0].Request.Headers["Accept"]);
    }

    private static HttpResponseMessage Stream(HttpContent content)
    {
        content.Headers.ContentType = new("text/event-stream");
        return new HttpResponseMessage { Content = content };
    }

    private static string Event(int actions) => $"event: counts\ndata: {Json(actions)}\n\n";

    private static string Json(int actions) =>
        $$"""{"campaign":"w4r-2022","asOf":"2022-12-10T12:00:00Z","actions":{{actions}},"messages":0,"signatures":0,"people":0}""";
}
