using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The webhooks of a ledger that can be replaced by an empty one.</summary>
internal sealed class ClearableWebhooks(ClearableLedger ledger) : IWebhookStore
{
    public ValueTask<IReadOnlyList<StoredWebhook>> ReadAsync(CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.ReadAsync(cancellationToken));

    public async ValueTask ChangeAsync(
        WebhookId id, Func<StoredWebhook?, StoredWebhook?> change, CancellationToken cancellationToken = default) =>
        await ledger.CallAsync(async current =>
        {
            await current.Webhooks.ChangeAsync(id, change, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ToldCounts>> ReadToldAsync(CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.ReadToldAsync(cancellationToken));

    public ValueTask<bool> TellAsync(
        ToldCounts told, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.TellAsync(told, events, cancellationToken));

    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.NextDueAsync(now, cancellationToken));

    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string owner, DateTimeOffset until, int most, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.ClaimAsync(owner, until, most, now, cancellationToken));

    public ValueTask<bool> CompleteAsync(DeliveryAttempt attempt, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.CompleteAsync(attempt, cancellationToken));

    public ValueTask<IReadOnlyList<WebhookDelivery>> ListAsync(
        WebhookId id, WebhookEventId? before, int most, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.ListAsync(id, before, most, cancellationToken));

    public ValueTask<ReplayStep> ReplayAsync(
        WebhookId id, WebhookReplay replay, WebhookEventId? after, DateTimeOffset dueAt, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.ReplayAsync(id, replay, after, dueAt, cancellationToken));

    public ValueTask<bool> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Webhooks.RemoveAsync(before, cancellationToken));
}
