using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Messages that are sent together. It prints redacted.</summary>
public sealed record MessageDelivery
{
    /// <summary>The id.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>The status.</summary>
    public required DeliveryStatus Status { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case to whose subject the messages are written.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The section to whose messages the delivery is limited; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The person who sends the messages.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>The time at which the messages were collected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// The sheets to print: one HTML document with a sheet for each of <see cref="Envelopes"/>, in the same order, that has the message and
    /// nothing else. <c>null</c> unless the delivery is open.
    /// </summary>
    public PersonalText? Sheets { get; init; }

    /// <summary>
    /// The data of the envelopes, apart from the sheets; one for each message that may be sent now. Empty unless the delivery is open.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<MessageEnvelope> Envelopes { get; init; }

    /// <summary>The ids of the messages that may be sent now, or were delivered, in the order of the sheets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionId> Messages { get; init; }

    /// <summary>
    /// The messages that were collected and must not be sent, with their status: withdrawn or reopened meanwhile. Take their sheets out if
    /// they are printed already. In a cancelled delivery, all of its messages.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<MessageReceipt> LeftOut { get; init; }

    /// <summary>Returns the id and the status, and nothing of the messages.</summary>
    public override string ToString() => $"(delivery {Id}: {Status})";
}
