namespace WriteForRights.Server;

/// <summary>
/// Collects approved messages into deliveries, and produces their sheets. A text comes out of here only as the domain's
/// <see cref="DeliverableMessage"/>, at the moment of producing.
/// </summary>
internal sealed class MessageDeliveries(IActionLedger ledger, SealedMessages messages, TimeProvider clock)
{
    internal const int DefaultCount = 50;
    internal const int MaxCount = 200;

    private static readonly SolidarityStatus[] Ready = [SolidarityStatus.Approved, SolidarityStatus.Redacted];

    private IMessageStore Store => ledger.Messages;

    /// <summary>Creates a delivery, unless there is one with its id. Returns whether it is the one that was asked for, and new.</summary>
    internal async Task<(bool IsRequested, bool IsNew)> CreateAsync(MessageDeliveryRequest request, CancellationToken cancellationToken)
    {
        request = request with { Count = request.Count ?? DefaultCount };
        if (await Store.FindDeliveryAsync(request.Id, cancellationToken).ConfigureAwait(false) is { } found)
        {
            return (found.Request == request, false);
        }

        var collected = await CollectAsync(request, cancellationToken).ConfigureAwait(false);
        var delivery = new StoredDelivery(request, DeliveryStatus.Open, clock.GetUtcNow().TruncateToMilliseconds(), collected);
        if (await Store.AddDeliveryAsync(delivery, cancellationToken).ConfigureAwait(false))
        {
            return (true, true);
        }

        var other = await Store.FindDeliveryAsync(request.Id, cancellationToken).ConfigureAwait(false);
        return (other?.Request == request, false);
    }

    /// <summary>
    /// Returns a delivery with the messages that may be sent now, or <c>null</c> if there is none. Messages that may not be sent leave it.
    /// </summary>
    internal async Task<ProducedDelivery?> ReadAsync(DeliveryId id, SectionId? section, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, section, cancellationToken).ConfigureAwait(false) is { } delivery)
        {
            if (delivery.Status != DeliveryStatus.Open)
            {
                return new ProducedDelivery(delivery, []);
            }

            var (deliverable, left) = Open(delivery);
            if (left.Count == 0)
            {
                return new ProducedDelivery(delivery, [.. deliverable.Select(item => item.Message)]);
            }

            // Whether it succeeds or somebody was faster, the delivery is another one now.
            await Store.ChangeDeliveryAsync(id, DeliveryStatus.Open, left, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>
    /// Marks the messages of a delivery as delivered that may be sent now. A confirmation again changes nothing.
    /// </summary>
    internal Task<ProducedDelivery?> ConfirmAsync(DeliveryId id, SectionId? section, CancellationToken cancellationToken) => CloseAsync(
        id,
        section,
        DeliveryStatus.Delivered,
        delivery =>
        {
            var (deliverable, left) = Open(delivery);
            return [.. left, .. deliverable.Select(item => messages.Seal(item.Stored, item.Message.MarkDelivered(), item.Screening))];
        },
        cancellationToken);

    /// <summary>Cancels a delivery, so that its messages wait for another one. A cancellation again changes nothing.</summary>
    internal Task<ProducedDelivery?> CancelAsync(DeliveryId id, SectionId? section, CancellationToken cancellationToken) => CloseAsync(
        id,
        section,
        DeliveryStatus.Cancelled,
        delivery => [.. delivery.Members.Select(message => message with { Delivery = null })],
        cancellationToken);

    /// <summary>Closes an open delivery. Returns it as it then is, whether or not it was open; <c>null</c> if there is none.</summary>
    private async Task<ProducedDelivery?> CloseAsync(
        DeliveryId id,
        SectionId? section,
        DeliveryStatus status,
        Func<StoredDelivery, List<StoredMessage>> change,
        CancellationToken cancellationToken)
    {
        while (await FindAsync(id, section, cancellationToken).ConfigureAwait(false) is { } delivery)
        {
            if (delivery.Status != DeliveryStatus.Open)
            {
                return new ProducedDelivery(delivery, []);
            }

            await Store.ChangeDeliveryAsync(id, status, change(delivery), cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<StoredDelivery?> FindAsync(DeliveryId id, SectionId? section, CancellationToken cancellationToken) =>
        await Store.FindDeliveryAsync(id, cancellationToken).ConfigureAwait(false) is { } delivery
        && (section is null || delivery.Request.Section == section)
            ? delivery
            : null;

    /// <summary>Returns the messages of an open delivery that may be sent now, and the others, which leave it.</summary>
    private (List<(StoredMessage Stored, DeliverableMessage Message, SolidarityScreening Screening)> Deliverable, List<StoredMessage> Left)
        Open(StoredDelivery delivery)
    {
        var deliverable = new List<(StoredMessage, DeliverableMessage, SolidarityScreening)>();
        var left = new List<StoredMessage>();
        foreach (var stored in delivery.Members)
        {
            if (!messages.TryOpen(stored, out var message, out var screening))
            {
                left.Add(stored with { Delivery = null });
            }
            else if (message is ApprovedMessage approved && approved.TryGetDeliverable(screening, out var found))
            {
                deliverable.Add((stored, found, screening));
            }
            else
            {
                left.Add(messages.Seal(stored, message, screening) with { Delivery = null });
            }
        }

        return (deliverable, left);
    }

    /// <summary>Returns the oldest messages that may be sent now. Those that have to be decided again go back to the queue.</summary>
    private async Task<List<StoredMessage>> CollectAsync(MessageDeliveryRequest request, CancellationToken cancellationToken)
    {
        var count = request.Count!.Value;
        while (true)
        {
            var stored = new List<StoredMessage>();
            foreach (var status in Ready)
            {
                var filter = new MessageFilter
                {
                    Campaign = request.Campaign,
                    Case = request.Case,
                    Section = request.Section,
                    Language = request.Language,
                    Kind = request.Kind,
                    Status = status,
                    IsOutsideDeliveries = true,
                };
                stored.AddRange(await Store.ListAsync(filter, count, cancellationToken).ConfigureAwait(false));
            }

            var oldest = stored.OrderBy(message => message.ArrivedAt).ThenBy(message => message.Id).Take(count).ToList();
            var refused = 0;
            for (var i = oldest.Count - 1; i >= 0; i--)
            {
                var isOpen = messages.TryOpen(oldest[i], out var message, out var screening);
                if (isOpen && message is ApprovedMessage)
                {
                    continue;
                }

                // One that cannot be opened stays where it is: asking again would find it again.
                refused += isOpen && await Store.ReplaceAsync(
                    messages.Seal(oldest[i], message!, screening!), null, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                oldest.RemoveAt(i);
            }

            if (refused == 0)
            {
                return oldest;
            }
        }
    }
}
