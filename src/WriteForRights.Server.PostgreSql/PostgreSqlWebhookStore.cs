namespace WriteForRights.Server.PostgreSql;

/// <summary>The webhooks in a PostgreSQL database.</summary>
internal sealed class PostgreSqlWebhookStore(PostgreSqlDatabase database) : IWebhookStore
{
    public ValueTask<IReadOnlyList<StoredWebhook>> ReadAsync(CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => (IReadOnlyList<StoredWebhook>)webhooks.All(), cancellationToken);

    public async ValueTask ChangeAsync(
        WebhookId id, Func<StoredWebhook?, StoredWebhook?> change, CancellationToken cancellationToken = default) =>
        await RunAsync(
            webhooks =>
            {
                webhooks.Change(id, change);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ToldCounts>> ReadToldAsync(CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => (IReadOnlyList<ToldCounts>)webhooks.Told(), cancellationToken);

    public ValueTask<bool> TellAsync(
        ToldCounts told, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => webhooks.Tell(told, events), cancellationToken);

    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => webhooks.NextDue(now), cancellationToken);

    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string owner, DateTimeOffset until, int most, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => (IReadOnlyList<ClaimedDelivery>)webhooks.Claim(owner, until, most, now), cancellationToken);

    public ValueTask<bool> CompleteAsync(DeliveryAttempt attempt, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => webhooks.Complete(attempt), cancellationToken);

    public ValueTask<IReadOnlyList<WebhookDelivery>> ListAsync(
        WebhookId id, WebhookEventId? before, int most, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => (IReadOnlyList<WebhookDelivery>)webhooks.List(id, before, most), cancellationToken);

    public ValueTask<ReplayStep> ReplayAsync(
        WebhookId id, WebhookReplay replay, WebhookEventId? after, DateTimeOffset dueAt, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => webhooks.Replay(id, replay, after, dueAt), cancellationToken);

    public ValueTask<bool> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        RunAsync(webhooks => webhooks.Remove(before), cancellationToken);

    private ValueTask<T> RunAsync<T>(Func<WebhookTables, T> run, CancellationToken cancellationToken) =>
        database.RunAsync(connection => run(new WebhookTables(new PostgreSqlStatements(connection))), cancellationToken);
}
