namespace WriteForRights.Server.PostgreSql;

/// <summary>The messages in a PostgreSQL database.</summary>
internal sealed class PostgreSqlMessageStore(PostgreSqlDatabase database, MessageKey key) : IMessageStore
{
    public MessageKey Key => key;

    public ValueTask<IReadOnlyList<(CampaignId Campaign, CaseId Case, long Count)>> CountWaitingAsync(
        CancellationToken cancellationToken = default) =>
        RunAsync(messages => (IReadOnlyList<(CampaignId, CaseId, long)>)messages.CountWaiting(), cancellationToken);

    public ValueTask<StoredMessage?> FindAsync(ActionId id, CancellationToken cancellationToken = default) =>
        RunAsync(messages => messages.Find(id), cancellationToken);

    public ValueTask<IReadOnlyList<StoredMessage>> ListAsync(
        MessageFilter filter, int most, CancellationToken cancellationToken = default) =>
        RunAsync(messages => (IReadOnlyList<StoredMessage>)messages.List(filter, most), cancellationToken);

    public ValueTask<IReadOnlyList<StoredMessage>> ClaimAsync(
        MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        RunAsync(messages => (IReadOnlyList<StoredMessage>)messages.Claim(filter, most, claim, now), cancellationToken);

    public ValueTask<IReadOnlyList<ActionId>> ReleaseAsync(
        ModeratorId by, SectionId? section, CancellationToken cancellationToken = default) =>
        RunAsync(messages => (IReadOnlyList<ActionId>)messages.Release(by, section), cancellationToken);

    public ValueTask<bool> ReplaceAsync(
        StoredMessage changed, PendingEvent? told = null, CancellationToken cancellationToken = default) => database.RunAsync(
        connection =>
        {
            var statements = new PostgreSqlStatements(connection);
            var isReplaced = new MessageTables(statements).Replace(changed);
            if (isReplaced && told is not null)
            {
                new WebhookTables(statements).Tell(told);
            }

            return isReplaced;
        },
        cancellationToken);

    public ValueTask<StoredMessage?> WithdrawAsync(ActionId id, CancellationToken cancellationToken = default) => RunAsync(
        messages =>
        {
            messages.Withdraw(ColumnValues.Bytes(id.ToGuid()));
            return messages.Find(id);
        },
        cancellationToken);

    public ValueTask<int> ReopenAsync(
        CampaignId campaign, CaseId @case, string policy, int most, CancellationToken cancellationToken = default) =>
        RunAsync(messages => messages.Reopen(campaign, @case, policy, most), cancellationToken);

    public ValueTask<StoredDelivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellationToken = default) =>
        RunAsync(messages => messages.FindDelivery(id), cancellationToken);

    public ValueTask<bool> AddDeliveryAsync(StoredDelivery delivery, CancellationToken cancellationToken = default) =>
        RunAsync(messages => messages.Add(delivery), cancellationToken);

    public ValueTask<bool> ChangeDeliveryAsync(
        DeliveryId id, DeliveryStatus status, IReadOnlyList<StoredMessage> changed, CancellationToken cancellationToken = default) =>
        RunAsync(messages => messages.Change(id, status, changed), cancellationToken);

    private ValueTask<T> RunAsync<T>(Func<MessageTables, T> run, CancellationToken cancellationToken) =>
        database.RunAsync(connection => run(new MessageTables(new PostgreSqlStatements(connection))), cancellationToken);
}
