using System.Net;
using WriteForRights.Conformance;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>The times of a watch's requests, on a clock that advances from timer to timer, with immediate responses.</summary>
public sealed class CountWatchTimesTests : ServerTest
{
    private const string StreamPath = "/v1/campaigns/w4r-2022/counts/stream";
    private const string CountsPath = "/v1/campaigns/w4r-2022/counts";

    private readonly VirtualClock _clock = new();
    private readonly List<(double Second, string Path, string? LastId)> _asked = [];

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task A_stream_that_ends_is_reopened_after_the_servers_retry_time()
    {
        await using var counts = Watch((_, i) => Said("retry: 5000\n\n" + Event(i)));

        await NextAsync(counts, 12);

        // Each stream that sent something resets the waits, so the jitter on top of the server's time stays below the first bound.
        Assert.Equal(12, _asked.Count);
        Assert.All(_asked.Zip(_asked.Skip(1)), pair => Assert.InRange(pair.Second.Second - pair.First.Second, 5, 6));
    }

    [Fact]
    public async Task The_last_event_id_survives_a_stream_without_events()
    {
        await using var counts = Watch((_, i) => Said(i == 2 ? ":\n\n" : Event(i)));

        await NextAsync(counts, 2);

        Assert.Equal([null, "1", "1"], _asked.Select(asked => asked.LastId));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task A_new_time_with_the_same_counts_is_not_a_change(int status)
    {
        await using var counts = Watch((path, i) => path == StreamPath
            ? status == 200 ? Said(Event(i < 4 ? 1 : 2).Replace("12:00", $"12:0{i}", StringComparison.Ordinal)) : new HttpResponseMessage((HttpStatusCode)status)
            : Said(Json(i < 5 ? 1 : 2).Replace("12:00", $"12:0{i}", StringComparison.Ordinal), path));

        await NextAsync(counts, 2);

        Assert.Equal((2, status == 200 ? 4 : 5), (counts.Current.Actions, _asked.Count));
    }

    [Fact]
    public async Task Counts_from_before_those_already_seen_are_no_news()
    {
        // The stream breaks before it says anything more; a cache on the way answers the polls with older counts at first.
        await using var counts = Watch((path, i) => path == StreamPath
            ? i == 1 ? Said(Counted(1000, 10)) : new HttpResponseMessage(HttpStatusCode.NotFound)
            : Said(Json(i < 6 ? 990 : 1001, i < 6 ? i : 40), path));

        await NextAsync(counts, 1);
        Assert.Equal(1000, counts.Current.Actions);
        await NextAsync(counts, 1);

        Assert.Equal((1001, 6), (counts.Current.Actions, _asked.Count));
    }

    [Fact]
    public async Task A_node_that_is_behind_is_not_news_although_it_streams()
    {
        string[] streams =
        [
            Counted(1000, 10) + Counted(1000, 20),
            Counted(985, 5) + Counted(990, 15) + Counted(1003, 21),
            Counted(1002, 20) + Counted(1001, 30),
        ];
        await using var counts = Watch((_, i) => Said(streams[Math.Min(i, streams.Length) - 1]));
        var seen = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            await NextAsync(counts, 1);
            seen.Add(counts.Current.Actions);
        }

        // A withdrawn action lowers the counts, later.
        Assert.Equal([1000, 1003, 1001], seen);
    }

    [Theory]
    [InlineData("\"actions\":-1,\"messages\":0,\"signatures\":0,\"people\":0")]
    [InlineData("\"actions\":0,\"messages\":-1,\"signatures\":0,\"people\":0")]
    [InlineData("\"actions\":0,\"messages\":0,\"signatures\":-1,\"people\":0")]
    [InlineData("\"actions\":0,\"messages\":0,\"signatures\":0,\"people\":-9223372036854775808")]
    [InlineData("\"actions\":1,\"messages\":0,\"signatures\":0,\"people\":0,\"by\":{\"kind\":{\"letter\":2,\"email\":-1}}")]
    [InlineData("\"actions\":1,\"messages\":0,\"signatures\":0,\"people\":0,\"byMeasure\":{\"people\":{\"kind\":{\"letter\":-1}}}")]
    public async Task A_number_below_zero_is_unreadable(string numbers)
    {
        var impossible = $$"""{"campaign":"w4r-2022","asOf":"2022-12-10T12:00:00Z",{{numbers}}}""";
        await using var counts = Watch((_, i) => Said(i == 1 ? $"event: counts\ndata: {impossible}\n\n" : Event(i)));

        await NextAsync(counts, 1);

        Assert.Equal((2, 2), (counts.Current.Actions, _asked.Count));
        LetFail(FakeResponse.Text(impossible));
        await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.GetCampaignCountsAsync(Campaign2022.Id, Token));
    }

    [Fact]
    public async Task Without_a_stream_the_watch_polls_every_five_seconds_and_retries_the_stream_after_five_minutes()
    {
        await using var counts = Watch((path, i) => path == StreamPath && i < 50
            ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : Said(path == StreamPath ? Event(i) : Json(1), path));

        await NextAsync(counts, 2);

        Assert.Equal(
            Enumerable.Range(0, 60).Select(i => (5.0 * i, CountsPath)).Prepend((0, StreamPath)).Append((300, StreamPath)),
            _asked.Select(asked => (asked.Second, asked.Path)));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(null)]
    public async Task Failed_polls_are_retried_after_growing_waits(int? status)
    {
        await using var counts = Watch((path, i) =>
            path == StreamPath ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : i is <= 25 or (> 26 and < 32) ? status is { } refused ? new HttpResponseMessage((HttpStatusCode)refused) : throw new TaskCanceledException()
            : Said(Json(i), path));

        await NextAsync(counts, 2);

        // 24 waits whose bounds grow from one second to a minute; then one of five seconds, and five whose bounds grow from one second again.
        Assert.True(_asked[25].Second > 60, $"Waited for no more than {_asked[25].Second} s.");
        Assert.Equal(5, _asked[26].Second - _asked[25].Second);
        Assert.InRange(_asked[31].Second - _asked[26].Second, 0, 1 + 2 + 4 + 8 + 16);
    }

    [Fact]
    public async Task A_stream_with_only_comments_is_kept()
    {
        using var body = new StallingContent(":\n", ":\n", ":\n", "event: news\ndata: {}\n\n", Event(7)) { Clock = _clock, Gap = TimeSpan.FromSeconds(39) };
        await using var counts = Watch((_, _) => Stream(body));

        await NextAsync(counts, 1);

        Assert.Single(_asked);
        Assert.Equal(5 * 39, _clock.GetElapsedTime(0).TotalSeconds);
    }

    [Fact]
    public async Task A_silent_stream_is_dropped_after_40_seconds()
    {
        using var body = new StallingContent();
        await using var counts = Watch((path, i) => path == StreamPath ? Stream(body) : Said(Json(i), path));

        await NextAfterOneTimerAsync(counts);

        Assert.Equal([(0, StreamPath), (40, CountsPath)], _asked.Select(asked => (asked.Second, asked.Path)));
        Assert.True(body.IsGivenUp);
    }

    [Fact]
    public async Task Opening_a_stream_takes_no_longer_than_the_attempt_timeout()
    {
        var client = NewClient(
            async (request, _, token) =>
            {
                var path = Note(request);
                if (path == StreamPath)
                {
                    await Task.Delay(TimeSpan.FromDays(1), _clock, token);
                }

                return Said(Json(1), path);
            },
            options => options.Clock = _clock);
        await using var counts = client.WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

        await NextAfterOneTimerAsync(counts);

        Assert.Equal([(0, StreamPath), (10, CountsPath)], _asked.Select(asked => (asked.Second, asked.Path)));
    }

    /// <summary>Watches with responses that the test creates from a path and the number of the request.</summary>
    private IAsyncEnumerator<Counts> Watch(Func<string, int, HttpResponseMessage> answer) => NewClient(
        (request, _, _) => Task.FromResult(answer(Note(request), _asked.Count)),
        options => options.Clock = _clock).WatchCountsAsync(Campaign2022.Id, Token).GetAsyncEnumerator(Token);

    private string Note(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        _asked.Add((
            _clock.GetElapsedTime(0).TotalSeconds, path, request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null));
        return path;
    }

    /// <summary>Reads counts, and advances the clock from timer to timer until they arrive.</summary>
    private async Task NextAsync(IAsyncEnumerator<Counts> counts, int number)
    {
        for (var i = 0; i < number; i++)
        {
            var next = counts.MoveNextAsync().AsTask();
            for (var timers = 0; timers < 1_000 && !next.IsCompleted; timers++)
            {
                Assert.True(_clock.AdvanceToNext() || next.IsCompleted);
            }

            Assert.True(next.IsCompleted && await next);
        }
    }

    /// <summary>Reads counts that arrive after a stream was dropped, which other threads may have to finish first.</summary>
    private async Task NextAfterOneTimerAsync(IAsyncEnumerator<Counts> counts)
    {
        var next = counts.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        _clock.AdvanceToNext();
        await next.WithPatience();
        Assert.True(await next);
    }

    private static HttpResponseMessage Said(string text, string path = StreamPath)
    {
        var content = new StringContent(text);
        return path == StreamPath ? Stream(content) : new HttpResponseMessage { Content = content };
    }

    private static HttpResponseMessage Stream(HttpContent content)
    {
        content.Headers.ContentType = new("text/event-stream");
        return new HttpResponseMessage { Content = content };
    }

    private static string Event(int actions) => $"id: {actions}\nevent: counts\ndata: {Json(actions)}\n\n";

    private static string Counted(int actions, int second) => $"event: counts\ndata: {Json(actions, second)}\n\n";

    private static string Json(int actions, int second = 0) =>
        $$"""{"campaign":"w4r-2022","asOf":"2022-12-10T12:00:{{second:00}}Z","actions":{{actions}},"messages":0,"signatures":0,"people":0}""";
}
