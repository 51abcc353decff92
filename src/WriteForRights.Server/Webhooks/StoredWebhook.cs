namespace WriteForRights.Server;

/// <summary>A webhook as it is stored.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">The secret, sealed.</param>
/// <param name="PreviousSecret">
/// The secret before, sealed; <c>null</c> if there is none. It signs until <see cref="Webhook.PreviousUntil"/>.
/// </param>
internal sealed record StoredWebhook(Webhook Webhook, byte[] Secret, byte[]? PreviousSecret = null)
{
    /// <summary>Indicates whether events are sent to it.</summary>
    internal bool IsActive => Webhook is { Disabled: false, RevokedAt: null };

    /// <summary>Indicates whether it wants counts or milestones.</summary>
    internal bool WatchesCounts => IsActive
        && (Webhook.Events.Contains(WebhookEventType.CountsChanged) || Webhook.Events.Contains(WebhookEventType.MilestoneReached));

    /// <summary>Returns the webhook after an attempt to send something to it.</summary>
    /// <param name="attempt">The attempt.</param>
    internal StoredWebhook After(DeliveryAttempt attempt)
    {
        if (attempt.Status == WebhookDeliveryStatus.Delivered)
        {
            return this with { Webhook = Webhook with { FailingSince = null } };
        }

        var since = Webhook.FailingSince ?? attempt.At;
        var isOver = attempt.IsGone || attempt.At - since >= IWebhookStore.MaxFailure;
        return this with { Webhook = Webhook with { FailingSince = since, Disabled = Webhook.Disabled || isOver } };
    }
}
