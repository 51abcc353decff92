namespace WriteForRights.Server;

/// <summary>An event that this node has to send to a webhook now.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Event">The event.</param>
/// <param name="Attempts">The number of attempts before this one.</param>
/// <param name="Body">The body of the request.</param>
internal sealed record ClaimedDelivery(StoredWebhook Webhook, WebhookEventId Event, int Attempts, byte[] Body);
