using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>
/// Watches counts: by the server's stream of events, connected again when it breaks; and by asking now and then where no stream comes
/// through, because the server is an older one, or because something on the way keeps it back.
/// </summary>
internal sealed class CountWatch(WireConnection connection, string address)
{
    // The server says something every 15 seconds, if only that it is there.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    // How long to ask now and then before the stream is tried again.
    private const int PollsBetweenStreams = 60;

    private static readonly RetryPlan Reconnecting =
        new(int.MaxValue, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), Silence, TimeSpan.MaxValue);

    private Counts? _last;
    private int _failures;

    /// <summary>Gives the present counts, and then others whenever they change.</summary>
    internal async IAsyncEnumerable<Counts> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? lastId = null;
        while (true)
        {
            // Through a stream, for as long as it says something.
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
                    if (stream.HasSpoken)
                    {
                        await WaitAsync(stream.Retry, cancellationToken).ConfigureAwait(false);
                        continue;
                    }
                }
            }

            // By asking.
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

    private bool IsNew(Counts counts)
    {
        // The time at which they were counted changes with every answer; it alone is no news.
        var isNew = _last is null || !CountsComparison.AreEqual(_last, counts);
        _last = counts;
        return isNew;
    }

    /// <summary>Opens a stream; nothing where there is none.</summary>
    private async Task<CountStream?> OpenAsync(string? lastId, CancellationToken cancellationToken)
    {
        try
        {
            return await CountStream.OpenAsync(connection, StreamAddress(), lastId, Silence, cancellationToken).ConfigureAwait(false);
        }
        catch (WriteForRightsException e) when (e is not AccessDeniedException)
        {
            // An older server knows no stream; whether there is such a campaign, it says when it is asked for the counts.
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

    private Task WaitAsync(TimeSpan? told, CancellationToken cancellationToken)
    {
        // A bound that only grows does not have to grow for ever.
        _failures = Math.Min(_failures + 1, 30);
        return connection.Clock.WaitAsync(Reconnecting.Wait(_failures, Chance.Next(), told, TimeSpan.MaxValue)!.Value, cancellationToken);
    }

    private string StreamAddress()
    {
        var query = address.IndexOf('?');
        return query < 0 ? address + "/stream" : address.Insert(query, "/stream");
    }
}
