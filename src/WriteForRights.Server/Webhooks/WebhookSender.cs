using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Sends what is due, a few events at once, until the server ends.</summary>
internal sealed partial class WebhookSender(
    IActionLedger ledger, WebhookHttp http, WebhookEvents events, TimeProvider clock, ILogger<WebhookSender> logger)
{
    internal const int AtOnce = 4;

    /// <summary>The time between two looks for what other nodes have stored.</summary>
    internal static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for which a delivery is claimed: longer than an attempt takes. After a crash, it is sent again when this is over.
    /// </summary>
    internal static readonly TimeSpan Claim = WebhookHttp.Timeout + TimeSpan.FromSeconds(15);

    private readonly string _owner = WebhookEventId.New(clock).ToString();

    private IWebhookStore Store => ledger.Webhooks;

    /// <summary>Returns random numbers from 0 (inclusive) to 1 (exclusive), for the jitter.</summary>
    internal Func<double> Chance { get; set; } = Random.Shared.NextDouble;

    /// <summary>Sends until it is cancelled. What is on its way then is sent again after the next start.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var arrival = events.Arrival;
                var wait = await StartDueAsync(running, cancellationToken).ConfigureAwait(false);
                using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny([.. running, arrival, Task.Delay(wait, clock, awake.Token)]).ConfigureAwait(false);
                await awake.CancelAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                running.RemoveAll(task => task.IsCompleted);
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Starts to send what is due, as long as there is room, and returns the time until the next look.</summary>
    private async Task<TimeSpan> StartDueAsync(List<Task> running, CancellationToken cancellationToken)
    {
        try
        {
            while (running.Count < AtOnce)
            {
                var now = clock.GetUtcNow();
                if (await Store.NextDueAsync(now, cancellationToken).ConfigureAwait(false) is not { } due)
                {
                    return Poll;
                }

                if (due > now)
                {
                    return due - now < Poll ? due - now : Poll;
                }

                var claimed = await Store.ClaimAsync(_owner, now + Claim, AtOnce - running.Count, now, cancellationToken)
                    .ConfigureAwait(false);
                if (claimed.Count == 0)
                {
                    // Other nodes have them, or as many of the webhook as may be sent at once are on their way.
                    return Poll;
                }

                running.AddRange(claimed.Select(delivery => SendAsync(delivery, cancellationToken)));
            }
        }
        catch (LedgerUnavailableException)
        {
            // Requests report it, too.
        }

        return Poll;
    }

    private async Task SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        // Not on the thread that claims: the connection may be made without waiting.
        await Task.Yield();
        try
        {
            var (status, retryAfter) = await http.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
            await CompleteAsync(delivery, status, retryAfter).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The claim ends by itself.
        }
        catch (LedgerUnavailableException)
        {
            // Nobody knows whether it has arrived: it is sent again with its id, and the receiver recognises it.
        }
#pragma warning disable CA1031 // A defect with one delivery must not keep the others waiting.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogDefect(logger, delivery.Webhook.Webhook.Id, e.GetType().Name);
        }
    }

    private async Task CompleteAsync(ClaimedDelivery delivery, int? status, TimeSpan? retryAfter)
    {
        var (webhook, now) = (delivery.Webhook.Webhook, clock.GetUtcNow().TruncateToMilliseconds());
        var isDelivered = status is >= 200 and < 300;
        var delay = isDelivered ? null : RetrySchedule.After(delivery.Attempts + 1, Chance(), retryAfter);
        var attempt = new DeliveryAttempt(
            webhook.Id,
            delivery.Event,
            _owner,
            now,
            isDelivered ? WebhookDeliveryStatus.Delivered : delay is null ? WebhookDeliveryStatus.Failed : WebhookDeliveryStatus.Waiting,
            status,
            delay is { } wait ? (now + wait).TruncateToMilliseconds() : null);

        // Not cancelled: what has arrived is not to be sent again.
        var isDisabled = await Store.CompleteAsync(attempt, CancellationToken.None).ConfigureAwait(false);
        if (isDisabled)
        {
            LogDisabled(logger, webhook.Id, OriginOf(webhook.Url));
        }
        else if (attempt.Status == WebhookDeliveryStatus.Failed)
        {
            LogFailed(logger, webhook.Id, delivery.Event, delivery.Attempts + 1, status);
        }
    }

    // A path or a query may be secret.
    private static string OriginOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : string.Empty;

    [LoggerMessage(
        EventId = 61,
        Level = LogLevel.Error,
        Message = "The webhook {Id} at {Origin} is disabled: it has answered 410, or everything has failed for 5 days. Enable it with "
            + "PUT when it works again.")]
    private static partial void LogDisabled(ILogger logger, WebhookId id, string origin);

    [LoggerMessage(
        EventId = 62,
        Level = LogLevel.Warning,
        Message = "The webhook {Id} has not taken the event {Event} in {Attempts} attempts (last status: {Status}). It is not sent again, "
            + "unless it is replayed.")]
    private static partial void LogFailed(ILogger logger, WebhookId id, WebhookEventId @event, int attempts, int? status);

    [LoggerMessage(EventId = 63, Level = LogLevel.Error, Message = "Sending to the webhook {Id} failed ({Fault}). It is tried again.")]
    private static partial void LogDefect(ILogger logger, WebhookId id, string fault);
}
