namespace WriteForRights.Server;

/// <summary>Stores webhooks, what they have been told, and the deliveries of events to them. Secrets come and go sealed.</summary>
/// <remarks>
/// An event is added in the transaction of the change that it follows from, once for each webhook that wants it then, so that a crash
/// neither loses it nor gives it another id. Every change here is one transaction, and durable when the call returns. All calls throw a
/// <see cref="LedgerUnavailableException"/> if nothing can be read or changed.
/// </remarks>
internal interface IWebhookStore
{
    /// <summary>
    /// The number of waiting deliveries of a webhook above which a new event <c>counts.changed</c> replaces those that wait for the same
    /// case.
    /// </summary>
    internal const int MostWaiting = 100_000;

    /// <summary>
    /// The number of deliveries of a webhook that may be claimed at once: 1 while it fails, so that it keeps no other waiting.
    /// </summary>
    internal const int MostClaimed = 2;

    /// <summary>The time for which everything has to fail until a webhook is disabled.</summary>
    internal static readonly TimeSpan MaxFailure = TimeSpan.FromDays(5);

    /// <summary>Returns all webhooks, revoked ones too, in the order of their ids.</summary>
    ValueTask<IReadOnlyList<StoredWebhook>> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a webhook, or adds it if there is none, in one transaction. What waits for a webhook that is then revoked has failed.
    /// </summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="change">
    /// Returns the changed webhook, given the stored one or <c>null</c>; returns <c>null</c> to change nothing. It may run more than once.
    /// </param>
    /// <param name="cancellationToken">Cancels the call, unless the ledger already has it.</param>
    ValueTask ChangeAsync(
        WebhookId id, Func<StoredWebhook?, StoredWebhook?> change, CancellationToken cancellationToken = default);

    /// <summary>Returns the counts of the latest events.</summary>
    ValueTask<IReadOnlyList<ToldCounts>> ReadToldAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores the counts of the latest events, with these events, if the revision of the counts is still the stored one (0 if
    /// none are stored). Returns whether it did.
    /// </summary>
    ValueTask<bool> TellAsync(ToldCounts told, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken = default);

    /// <summary>Returns the earliest time at which an unclaimed delivery of an enabled webhook is due; <c>null</c> if none is.</summary>
    /// <param name="now">The time by which claims have ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims due deliveries of enabled webhooks, the earliest first, so that no other node sends them until the claim ends.
    /// </summary>
    /// <param name="owner">The node that claims them.</param>
    /// <param name="until">The end of the claim.</param>
    /// <param name="most">The maximum number.</param>
    /// <param name="now">The time by which deliveries are due and other claims have ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        string owner, DateTimeOffset until, int most, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores the result of an attempt, if the delivery is still claimed by its owner, and what follows for the webhook. Returns whether
    /// the attempt has disabled the webhook.
    /// </summary>
    ValueTask<bool> CompleteAsync(DeliveryAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Returns the deliveries of a webhook, the latest first.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="before">The event after which the list goes on; <c>null</c> for the latest.</param>
    /// <param name="most">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<WebhookDelivery>> ListAsync(
        WebhookId id, WebhookEventId? before, int most, CancellationToken cancellationToken = default);

    /// <summary>Makes deliveries that are not waiting wait again, as if nothing had been sent, some at a time.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="replay">The selection of events.</param>
    /// <param name="after">The event after which to go on; <c>null</c> to begin.</param>
    /// <param name="dueAt">The time of the first attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The selected events, their number that wait again, and the last one if there may be more.</returns>
    ValueTask<ReplayStep> ReplayAsync(
        WebhookId id, WebhookReplay replay, WebhookEventId? after, DateTimeOffset dueAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes some deliveries of events that happened before a time, whatever their status. Returns whether none are left.
    /// </summary>
    ValueTask<bool> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
