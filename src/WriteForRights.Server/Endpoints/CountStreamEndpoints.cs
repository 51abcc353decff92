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

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

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
        await WriteAsync(response, "retry: 2000\n\n", cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Event(Counts counts, string tag) =>
        $"event: counts\nid: {tag}\ndata: {JsonSerializer.Serialize(counts, WriteForRightsJson.TypeInfo<Counts>())}\n\n";

    private async Task StreamAsync(HttpContext context, bool isOfCase)
    {
        if (await reader.QueryAsync(context, isOfCase).ConfigureAwait(false) is not { } query)
        {
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            // Read before the response starts, so that a ledger that cannot be read still gets its own status.
            var counts = await reader.ReadAsync(query, ending.Token).ConfigureAwait(false);
            await StreamAsync(context, query, counts, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The response ends normally, and the client reconnects.
        }
    }

    private async Task StreamAsync(HttpContext context, CountQuery query, Counts? counts, CancellationToken cancellationToken)
    {
        var known = context.Request.Headers["Last-Event-ID"].ToString();
        var sentAt = clock.GetTimestamp();

        // Start the one-second delay before writing, so that a client that has received something knows that the delay is running.
        var next = Task.Delay(Interval, clock, cancellationToken);
        await BeginAsync(context, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (counts is not null && JsonResponse.TagOf(CountEndpoints.WithoutTime(counts)) is var tag && tag != known)
            {
                await WriteAsync(context.Response, Event(counts, tag), cancellationToken).ConfigureAwait(false);
                (known, sentAt) = (tag, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(sentAt) >= Heartbeat)
            {
                await WriteAsync(context.Response, ":\n\n", cancellationToken).ConfigureAwait(false);
                sentAt = clock.GetTimestamp();
            }

            await next.ConfigureAwait(false);
            next = Task.Delay(Interval, clock, cancellationToken);
            counts = await TryReadAsync(query, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the counts, or <c>null</c> if they cannot be read at the moment.</summary>
    private async Task<Counts?> TryReadAsync(CountQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            return null;
        }
    }
}
