using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The webhooks in the database of an SQLite ledger.</summary>
internal sealed class SqliteWebhookStore(SqliteLedger ledger) : IWebhookStore
{
    public ValueTask<IReadOnlyList<StoredWebhook>> ReadAsync(CancellationToken cancellationToken = default) =>
        ledger.Read(Webhooks(webhooks => (IReadOnlyList<StoredWebhook>)webhooks.All()));

    public async ValueTask ChangeAsync(
        WebhookId id, Func<StoredWebhook?, StoredWebhook?> change, CancellationToken cancellationToken = default) =>
        await ChangeAsync(
            webhooks =>
            {
                webhooks.Change(id, change);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<ToldCounts>> ReadToldAsync(CancellationToken cancellationToken = default) =>
        ledger.Read(Webhooks(webhooks => (IReadOnlyList<ToldCounts>)webhooks.Told()));

    public ValueTask<bool> TellAsync(
        ToldCounts told, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken = default) =>
        ChangeAsync(webhooks => webhooks.Tell(told, events), cancellationToken);

    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ledger.Read(Webhooks(webhooks => webhooks.NextDue(now)));

    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string owner, DateTimeOffset until, int most, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ChangeAsync(webhooks => (IReadOnlyList<ClaimedDelivery>)webhooks.Claim(owner, until, most, now), cancellationToken);

    public ValueTask<bool> CompleteAsync(DeliveryAttempt attempt, CancellationToken cancellationToken = default) =>
        ChangeAsync(webhooks => webhooks.Complete(attempt), cancellationToken);

    public ValueTask<IReadOnlyList<WebhookDelivery>> ListAsync(
        WebhookId id, WebhookEventId? before, int most, CancellationToken cancellationToken = default) =>
        ledger.Read(Webhooks(webhooks => (IReadOnlyList<WebhookDelivery>)webhooks.List(id, before, most)));

    public ValueTask<ReplayStep> ReplayAsync(
        WebhookId id, WebhookReplay replay, WebhookEventId? after, DateTimeOffset dueAt, CancellationToken cancellationToken = default) =>
        ChangeAsync(webhooks => webhooks.Replay(id, replay, after, dueAt), cancellationToken);

    public ValueTask<bool> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        ChangeAsync(webhooks => webhooks.Remove(before), cancellationToken);

    private static Func<SqliteConnection, T> Webhooks<T>(Func<WebhookTables, T> read) => connection =>
    {
        using var statements = new Statements(connection);
        return read(new WebhookTables(statements));
    };

    private async ValueTask<T> ChangeAsync<T>(Func<WebhookTables, T> change, CancellationToken cancellationToken)
    {
        var result = default(T);
        await ledger.WriteAsync(writer => writer.ChangeWebhooks(webhooks => result = change(webhooks)), cancellationToken)
            .ConfigureAwait(false);
        return result!;
    }
}
