using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The messages of a ledger that can be replaced by an empty one.</summary>
internal sealed class ClearableMessages(ClearableLedger ledger) : IMessageStore
{
    public MessageKey Key => ledger.MessageKey;

    public ValueTask<StoredMessage?> FindAsync(ActionId id, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.FindAsync(id, cancellationToken));

    public ValueTask<IReadOnlyList<StoredMessage>> ListAsync(
        MessageFilter filter, int most, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ListAsync(filter, most, cancellationToken));

    public ValueTask<IReadOnlyList<(CampaignId Campaign, CaseId Case, long Count)>> CountWaitingAsync(
        CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.CountWaitingAsync(cancellationToken));

    public ValueTask<IReadOnlyList<StoredMessage>> ClaimAsync(
        MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ClaimAsync(filter, most, claim, now, cancellationToken));

    public ValueTask<IReadOnlyList<ActionId>> ReleaseAsync(
        ModeratorId by, SectionId? section, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ReleaseAsync(by, section, cancellationToken));

    public ValueTask<bool> ReplaceAsync(
        StoredMessage changed, PendingEvent? told = null, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ReplaceAsync(changed, told, cancellationToken));

    public ValueTask<StoredMessage?> WithdrawAsync(ActionId id, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.WithdrawAsync(id, cancellationToken));

    public ValueTask<int> ReopenAsync(
        CampaignId campaign, CaseId @case, string policy, int most, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ReopenAsync(campaign, @case, policy, most, cancellationToken));

    public ValueTask<StoredDelivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.FindDeliveryAsync(id, cancellationToken));

    public ValueTask<bool> AddDeliveryAsync(StoredDelivery delivery, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.AddDeliveryAsync(delivery, cancellationToken));

    public ValueTask<bool> ChangeDeliveryAsync(
        DeliveryId id, DeliveryStatus status, IReadOnlyList<StoredMessage> changed, CancellationToken cancellationToken = default) =>
        ledger.CallAsync(current => current.Messages.ChangeDeliveryAsync(id, status, changed, cancellationToken));
}
