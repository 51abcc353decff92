using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The messages in the database of an SQLite ledger.</summary>
internal sealed class SqliteMessageStore(SqliteLedger ledger, MessageKey key) : IMessageStore
{
    public MessageKey Key => key;

    public ValueTask<StoredMessage?> FindAsync(ActionId id, CancellationToken cancellationToken = default) =>
        ledger.Read(Messages(messages => messages.Find(id)));

    public ValueTask<IReadOnlyList<StoredMessage>> ListAsync(
        MessageFilter filter, int most, CancellationToken cancellationToken = default) =>
        ledger.Read(Messages(messages => (IReadOnlyList<StoredMessage>)messages.List(filter, most)));

    public ValueTask<IReadOnlyList<(CampaignId Campaign, CaseId Case, long Count)>> CountWaitingAsync(
        CancellationToken cancellationToken = default) =>
        ledger.Read(Messages(messages => (IReadOnlyList<(CampaignId, CaseId, long)>)messages.CountWaiting()));

    public ValueTask<IReadOnlyList<StoredMessage>> ClaimAsync(
        MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ChangeAsync(messages => (IReadOnlyList<StoredMessage>)messages.Claim(filter, most, claim, now), cancellationToken);

    public ValueTask<IReadOnlyList<ActionId>> ReleaseAsync(
        ModeratorId by, SectionId? section, CancellationToken cancellationToken = default) =>
        ChangeAsync(messages => (IReadOnlyList<ActionId>)messages.Release(by, section), cancellationToken);

    public async ValueTask<bool> ReplaceAsync(
        StoredMessage changed, PendingEvent? told = null, CancellationToken cancellationToken = default)
    {
        var isReplaced = false;
        await ledger.WriteAsync(
            writer =>
            {
                writer.ChangeMessages(messages => isReplaced = messages.Replace(changed));
                return isReplaced && told is not null ? writer.ChangeWebhooks(webhooks => webhooks.Tell(told)) : default;
            },
            cancellationToken).ConfigureAwait(false);
        return isReplaced;
    }

    public ValueTask<StoredMessage?> WithdrawAsync(ActionId id, CancellationToken cancellationToken = default) => ChangeAsync(
        messages =>
        {
            messages.Withdraw(ColumnValues.Bytes(id.ToGuid()));
            return messages.Find(id);
        },
        cancellationToken);

    public ValueTask<int> ReopenAsync(
        CampaignId campaign, CaseId @case, string policy, int most, CancellationToken cancellationToken = default) =>
        ChangeAsync(messages => messages.Reopen(campaign, @case, policy, most), cancellationToken);

    public ValueTask<StoredDelivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellationToken = default) =>
        ledger.Read(connection =>
        {
            // The delivery and its messages are of one moment.
            using var transaction = connection.BeginTransaction(deferred: true);
            return Messages(messages => messages.FindDelivery(id))(connection);
        });

    public ValueTask<bool> AddDeliveryAsync(StoredDelivery delivery, CancellationToken cancellationToken = default) =>
        ChangeAsync(messages => messages.Add(delivery), cancellationToken);

    public ValueTask<bool> ChangeDeliveryAsync(
        DeliveryId id, DeliveryStatus status, IReadOnlyList<StoredMessage> changed, CancellationToken cancellationToken = default) =>
        ChangeAsync(messages => messages.Change(id, status, changed), cancellationToken);

    private static Func<SqliteConnection, T> Messages<T>(Func<MessageTables, T> read) => connection =>
    {
        using var statements = new Statements(connection);
        return read(new MessageTables(statements));
    };

    private async ValueTask<T> ChangeAsync<T>(Func<MessageTables, T> change, CancellationToken cancellationToken)
    {
        var result = default(T);
        await ledger.WriteAsync(writer => writer.ChangeMessages(messages => result = change(messages)), cancellationToken)
            .ConfigureAwait(false);
        return result!;
    }
}
