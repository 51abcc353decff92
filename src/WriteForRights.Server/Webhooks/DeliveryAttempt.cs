namespace WriteForRights.Server;

/// <summary>The result of an attempt to send an event to a webhook.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Event">The event.</param>
/// <param name="Owner">The node that had claimed it.</param>
/// <param name="At">The time of the attempt.</param>
/// <param name="Status">The status of the delivery from now on.</param>
/// <param name="HttpStatus">The status of the response; <c>null</c> if there was none.</param>
/// <param name="NextAttemptAt">The time of the next attempt; <c>null</c> if there is none.</param>
internal sealed record DeliveryAttempt(
    WebhookId Webhook,
    WebhookEventId Event,
    string Owner,
    DateTimeOffset At,
    WebhookDeliveryStatus Status,
    int? HttpStatus,
    DateTimeOffset? NextAttemptAt)
{
    private const int Gone = 410;

    /// <summary>Indicates whether the receiver wants no more events.</summary>
    internal bool IsGone => HttpStatus == Gone;
}
