namespace WriteForRights.Server;

/// <summary>Stores the messages to people, with their claims and deliveries. Records come and go sealed.</summary>
/// <remarks>
/// A message is added in the transaction that appends its action, and withdrawn in the one that voids it: see <see cref="IActionLedger"/>.
/// Every change here is one transaction, and durable when the call returns. All calls throw a <see cref="LedgerUnavailableException"/> if
/// nothing can be read or changed.
/// </remarks>
internal interface IMessageStore
{
    /// <summary>The key for messages, the same after every start and on every node.</summary>
    MessageKey Key { get; }

    /// <summary>Returns a message, or <c>null</c> if there is none.</summary>
    ValueTask<StoredMessage?> FindAsync(ActionId id, CancellationToken cancellationToken = default);

    /// <summary>Returns the messages of a selection, the oldest first.</summary>
    /// <param name="filter">The selection.</param>
    /// <param name="most">The maximum number of messages.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<StoredMessage>> ListAsync(MessageFilter filter, int most, CancellationToken cancellationToken = default);

    /// <summary>Returns the number of messages that wait for a decision, by case. A case that is not in it has none.</summary>
    ValueTask<IReadOnlyList<(CampaignId Campaign, CaseId Case, long Count)>> CountWaitingAsync(
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims waiting messages that nobody else has claimed: those that the moderator has already, and then others, the oldest first.
    /// </summary>
    /// <param name="filter">The selection.</param>
    /// <param name="most">The maximum number of messages.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="now">The time by which other claims have ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The claimed messages, the oldest first.</returns>
    ValueTask<IReadOnlyList<StoredMessage>> ClaimAsync(
        MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Ends the claims of a moderator.</summary>
    /// <param name="by">The moderator.</param>
    /// <param name="section">The section of the messages; <c>null</c> for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the messages.</returns>
    ValueTask<IReadOnlyList<ActionId>> ReleaseAsync(ModeratorId by, SectionId? section, CancellationToken cancellationToken = default);

    /// <summary>Replaces a message, if its revision is still the stored one. Returns whether it did.</summary>
    /// <param name="changed">The changed message.</param>
    /// <param name="told">The event that tells it to webhooks, stored in the same transaction; <c>null</c> for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<bool> ReplaceAsync(StoredMessage changed, PendingEvent? told = null, CancellationToken cancellationToken = default);

    /// <summary>Withdraws a message, unless it is closed. Returns it as it then is, or <c>null</c> if there is none.</summary>
    ValueTask<StoredMessage?> WithdrawAsync(ActionId id, CancellationToken cancellationToken = default);

    /// <summary>Reopens messages to the subject of a case that were approved under another policy.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="case">The case.</param>
    /// <param name="policy">The hash of the policy in force.</param>
    /// <param name="most">The maximum number of messages.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of messages; less than the maximum if no more are left.</returns>
    ValueTask<int> ReopenAsync(
        CampaignId campaign, CaseId @case, string policy, int most, CancellationToken cancellationToken = default);

    /// <summary>Returns a delivery, or <c>null</c> if there is none.</summary>
    ValueTask<StoredDelivery?> FindDeliveryAsync(DeliveryId id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a delivery with those of its messages whose revisions are still the stored ones, unless there is one with its id. Returns
    /// whether it did.
    /// </summary>
    ValueTask<bool> AddDeliveryAsync(StoredDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces messages of an open delivery and gives it another status, if the revisions of all these messages are still the stored
    /// ones; otherwise changes nothing. Returns whether it did.
    /// </summary>
    ValueTask<bool> ChangeDeliveryAsync(
        DeliveryId id, DeliveryStatus status, IReadOnlyList<StoredMessage> changed, CancellationToken cancellationToken = default);
}
