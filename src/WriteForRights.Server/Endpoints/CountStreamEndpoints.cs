using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace WriteForRights.Server;

/// <summary>Streams the counts: at once, and again whenever they change, until the client disconnects.</summary>
internal sealed class CountStreamEndpoints(CountReader reader, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    internal const string MediaType = "text/event-stream";

    /// <summary>A comment, which no client takes for an event.</summary>
    internal static readonly byte[] SignOfLife = ":\n\n"u8.ToArray();

    private static readonly byte[] Retry = "retry: 2000\n\n"u8.ToArray();

    private readonly Lock _lock = new();
    private readonly Dictionary<string, CountFeed> _feeds = new(StringComparer.Ordinal);
    private long _readings;

    /// <summary>The number of feeds that run, each for all watchers of the same counts.</summary>
    internal int Feeds
    {
        get
        {
            lock (_lock)
            {
                return _feeds.Count;
            }
        }
    }

    /// <summary>The number of clients to which counts are streamed.</summary>
    internal int Watchers
    {
        get
        {
            lock (_lock)
            {
                return _feeds.Values.Sum(feed => feed.Watchers);
            }
        }
    }

    internal Task StreamCampaignCountsAsync(HttpContext context) => StreamAsync(context, isOfCase: false);

    internal Task StreamCaseCountsAsync(HttpContext context) => StreamAsync(context, isOfCase: true);

    private static async Task BeginAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";

        // A proxy that collects what it passes on would keep each event back until it has many.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(response, Retry, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpResponse response, byte[] text, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(text, cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Event(Counts counts, string tag) => Encoding.UTF8.GetBytes(
        $"event: counts\nid: {tag}\ndata: {JsonSerializer.Serialize(counts, WriteForRightsJson.TypeInfo<Counts>())}\n\n");

    private async Task StreamAsync(HttpContext context, bool isOfCase)
    {
        if (await reader.QueryAsync(context, isOfCase).ConfigureAwait(false) is not { } query)
        {
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            // Read before the response starts, so that a ledger that cannot be read still gets its own status; and for each watcher, so
            // that nobody begins with what was true a second ago.
            var first = await ReadAsync(query, ending.Token).ConfigureAwait(false);
            await WatchAsync(context, query, first, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The response ends normally, and the client reconnects.
        }
    }

    private async Task WatchAsync(HttpContext context, CountQuery query, CountFrame first, CancellationToken cancellationToken)
    {
        var name = $"{LedgerFold.Scope(query.Campaign, query.Case)} {string.Join(',', query.By)} {query.People}";
        var feed = Enter(name, query, first);
        try
        {
            var step = feed.Latest;
            feed.HasSent(first.Tag!);
            await BeginAsync(context, cancellationToken).ConfigureAwait(false);
            var known = context.Request.Headers["Last-Event-ID"].ToString();
            if (first.Tag != known)
            {
                await WriteAsync(context.Response, first.Bytes, cancellationToken).ConfigureAwait(false);
                known = first.Tag;
            }

            while (true)
            {
                await step.Next.WaitAsync(cancellationToken).ConfigureAwait(false);
                step = feed.Latest;

                // A frame may have been read before this watcher's own first one.
                if (step.Frame is { } frame && frame.ReadAt > first.ReadAt)
                {
                    await WriteAsync(context.Response, frame.Tag == known ? SignOfLife : frame.Bytes, cancellationToken)
                        .ConfigureAwait(false);
                    known = frame.Tag ?? known;
                }
            }
        }
        finally
        {
            Leave(name, feed);
        }
    }

    private CountFeed Enter(string name, CountQuery query, CountFrame first)
    {
        lock (_lock)
        {
            if (!_feeds.TryGetValue(name, out var feed))
            {
                _feeds[name] = feed = new CountFeed(token => TryReadAsync(query, token), first, clock);
            }

            feed.Watchers++;
            return feed;
        }
    }

    private void Leave(string name, CountFeed feed)
    {
        lock (_lock)
        {
            if (--feed.Watchers == 0)
            {
                _feeds.Remove(name);
                feed.Dispose();
            }
        }
    }

    private async Task<CountFrame> ReadAsync(CountQuery query, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _readings);
        var counts = await reader.ReadAsync(query, cancellationToken).ConfigureAwait(false);
        var tag = JsonResponse.TagOf(CountEndpoints.WithoutTime(counts));
        return new CountFrame(tag, Event(counts, tag), number);
    }

    /// <summary>Returns the counts, or <c>null</c> if they cannot be read at the moment.</summary>
    private async Task<CountFrame?> TryReadAsync(CountQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            return null;
        }
    }
}
