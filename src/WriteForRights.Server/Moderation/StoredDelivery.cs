namespace WriteForRights.Server;

/// <summary>A delivery as it is stored.</summary>
/// <param name="Request">The request, complete with its count.</param>
/// <param name="Status">The status.</param>
/// <param name="CreatedAt">The time at which its messages were collected.</param>
/// <param name="Messages">
/// All messages that were collected, the oldest first. Those whose <see cref="StoredMessage.Delivery"/> is another one have left it.
/// </param>
internal sealed record StoredDelivery(
    MessageDeliveryRequest Request, DeliveryStatus Status, DateTimeOffset CreatedAt, IReadOnlyList<StoredMessage> Messages)
{
    /// <summary>The messages that are still in the delivery, or were delivered with it.</summary>
    internal IEnumerable<StoredMessage> Members => Messages.Where(message => message.Delivery == Request.Id);
}
