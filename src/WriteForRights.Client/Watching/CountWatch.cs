using System.Runtime.CompilerServices;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>
/// Watches counts through the server's event stream, and reconnects when it breaks. If no stream gets through, because the server is older
/// or a proxy holds the events back, it polls.
/// </summary>
internal sealed class CountWatch(WireConnection connection, string address)
{
    // The server sends a line every 15 seconds, if only a comment that keeps the connection open.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    // The number of polls before the stream is tried again.
    private const int PollsBetweenStreams = 60;

    private static readonly RetryPlan ReconnectPlan =
        new(int.MaxValue, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), Silence, TimeSpan.MaxValue);

    private Counts? _last;
    private int _failures;

    /// <summary>Yields the current counts, and new ones at each change.</summary>
    internal async IAsyncEnumerable<Counts> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? lastId = null;
        while (true)
        {
            // Read from a stream, as long as it sends anything.
            var stream = await OpenAsync(lastId, cancellationToken).ConfigureAwait(false);
            if (stream is not null)
            {
                using (stream)
                {
                    while (await stream.ReadAsync(cancellationToken).ConfigureAwait(false) is { } counts)
                    {
                        _failures = 0;
                        if (IsNew(counts))
                        {
                            yield return counts;
                        }
                    }

                    lastId = stream.LastId ?? lastId;
                    if (stream.HasReceived)
                    {
                        await WaitAsync(stream.Retry, cancellationToken).ConfigureAwait(false);
                        continue;
                    }
                }
            }

            // Otherwise poll.
            for (var i = 0; i < PollsBetweenStreams; i++)
            {
                if (await PollAsync(cancellationToken).ConfigureAwait(false) is { } counts)
                {
                    if (IsNew(counts))
                    {
                        yield return counts;
                    }

                    await connection.Clock.WaitAsync(PollInterval, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await WaitAsync(null, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    // A cache, or another node that is behind, may still have counts from before those that the caller has seen.
    private bool IsNew(Counts counts)
    {
        if (counts.AsOf < _last?.AsOf)
        {
            return false;
        }

        var isNew = _last is null || JsonWithoutTime(_last) != JsonWithoutTime(counts);
        _last = counts;
        return isNew;
    }

    /// <summary>Opens a stream, or returns <c>null</c> if there is none.</summary>
    private async Task<CountStream?> OpenAsync(string? lastId, CancellationToken cancellationToken)
    {
        try
        {
            return await CountStream.OpenAsync(connection, StreamAddress(), lastId, Silence, cancellationToken).ConfigureAwait(false);
        }
        catch (WriteForRightsException e) when (e is not AccessDeniedException)
        {
            // An older server has no stream. Whether the campaign exists is seen when the counts are polled.
            return null;
        }
    }

    private async Task<Counts?> PollAsync(CancellationToken cancellationToken)
    {
        try
        {
            var counts = await connection.GetAsync<Counts>("WatchCounts", address, cancellationToken).ConfigureAwait(false);
            _failures = 0;
            return counts;
        }
        catch (WriteForRightsException e) when (e is ServerUnavailableException or RequestTimeoutException or RateLimitedException)
        {
            return null;
        }
    }

    private Task WaitAsync(TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        // The bound of the wait is reached long before 30, so the number need not grow further.
        _failures = Math.Min(_failures + 1, 30);
        var wait = ReconnectPlan.Wait(_failures, Jitter.Next(), retryAfter, TimeSpan.MaxValue)!.Value;
        return connection.Clock.WaitAsync(wait, cancellationToken);
    }

    // The splits are maps, which compare by reference; the time of counting changes with every response, and alone is no news.
    private static string JsonWithoutTime(Counts counts) =>
        JsonSerializer.Serialize(counts with { AsOf = default }, WriteForRightsJson.TypeInfo<Counts>());

    private string StreamAddress()
    {
        var query = address.IndexOf('?');
        return query < 0 ? address + "/stream" : address.Insert(query, "/stream");
    }
}
