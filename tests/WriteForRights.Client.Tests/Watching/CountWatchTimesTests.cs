using System.Net;
using WriteForRights.Conformance;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>When a watch asks for what: on a clock that goes from timer to timer, with answers that come at once.</summary>
public sealed class CountWatchTimesTests : ServerTest
{
    private const string StreamPath = "/v1/campaigns/w4r-2022/counts/stream";
    private const string CountsPath = "/v1/campaigns/w4r-2022/counts";

    private readonly VirtualClock _clock = new();
    private readonly List<(double Second, string Path, string? LastId)> _asked = [];

    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task A_stream_that_ends_is_asked_for_again_when_the_server_said()
    {
        await using var counts = Watch((_, i) => Said("retry: 5000\n\n" + Event(i)));

        await NextAsync(counts, 12);

        // Each that told something begins the waits anew: what is added to the server's time stays below the first bound.
        Assert.Equal(12, _asked.Count);
        Assert.All(_asked.Zip(_asked.Skip(1)), pair => Assert.InRange(pair.Second.Second - pair.First.Second, 5, 6));
    }

    [Fact]
    public async Task What_was_heard_last_is_kept_through_a_stream_that_had_nothing_new()
    {
        await using var counts = Watch((_, i) => Said(i == 2 ? ":\n\n" : Event(i)));

        await NextAsync(counts, 2);

        Assert.Equal([null, "1", "1"], _asked.Select(asked => asked.LastId));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task That_the_same_was_counted_anew_is_no_news(int status)
    {
        await using var counts = Watch((path, i) => path == StreamPath
            ? status == 200 ? Said(Event(i < 4 ? 1 : 2).Replace("12:00", $"12:0{i}", StringComparison.Ordinal)) : new HttpResponseMessage((HttpStatusCode)status)
            : Said(Json(i < 5 ? 1 : 2).Replace("12:00", $"12:0{i}", StringComparison.Ordinal), path));

        await NextAsync(counts, 2);

        Assert.Equal((2, status == 200 ? 4 : 5), (counts.Current.Actions, _asked.Count));
    }

    [Fact]
    public async Task Where_there_is_no_stream_the_counts_are_asked_for_every_five_seconds_and_the_stream_after_five_minutes()
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
    public async Task Counts_that_cannot_be_had_are_waited_for_longer_and_longer_until_they_come(int? status)
    {
        await using var counts = Watch((path, i) =>
            path == StreamPath ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : i is <= 25 or (> 26 and < 32) ? status is { } refused ? new HttpResponseMessage((HttpStatusCode)refused) : throw new TaskCanceledException()
            : Said(Json(i), path));

        await NextAsync(counts, 2);

        // 24 waits whose bounds grow from one second to a minute; then one of five seconds, and five whose bounds grow from one second anew.
        Assert.True(_asked[25].Second > 60, $"Waited for no more than {_asked[25].Second} s.");
        Assert.Equal(5, _asked[26].Second - _asked[25].Second);
        Assert.InRange(_asked[31].Second - _asked[26].Second, 0, 1 + 2 + 4 + 8 + 16);
    }

    [Fact]
    public async Task A_stream_that_says_no_more_than_that_it_is_there_is_kept()
    {
        using var body = new SpokenContent(":\n", ":\n", ":\n", "event: news\ndata: {}\n\n", Event(7)) { Clock = _clock, Gap = TimeSpan.FromSeconds(39) };
        await using var counts = Watch((_, _) => Stream(body));

        await NextAsync(counts, 1);

        Assert.Single(_asked);
        Assert.Equal(5 * 39, _clock.GetElapsedTime(0).TotalSeconds);
    }

    [Fact]
    public async Task A_stream_that_says_nothing_is_given_up_after_40_seconds()
    {
        using var body = new SpokenContent();
        await using var counts = Watch((path, i) => path == StreamPath ? Stream(body) : Said(Json(i), path));

        await NextAfterOneTimerAsync(counts);

        Assert.Equal([(0, StreamPath), (40, CountsPath)], _asked.Select(asked => (asked.Second, asked.Path)));
        Assert.True(body.IsGivenUp);
    }

    [Fact]
    public async Task A_stream_that_does_not_begin_is_waited_for_no_longer_than_an_attempt_may_take()
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

    /// <summary>Watches with answers that the test makes from a path and the number of the request.</summary>
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

    /// <summary>Reads counts, for which the clock goes on from timer to timer.</summary>
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

    /// <summary>Reads counts that come after something was given up, which other threads may have to end.</summary>
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

    private static string Json(int actions) =>
        $$"""{"campaign":"w4r-2022","asOf":"2022-12-10T12:00:00Z","actions":{{actions}},"messages":0,"signatures":0,"people":0}""";
}
