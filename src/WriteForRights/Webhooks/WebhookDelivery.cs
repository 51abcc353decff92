using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The delivery of an event to one webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The event.</summary>
    public required WebhookEventId Event { get; init; }

    /// <summary>The type of the event.</summary>
    public required WebhookEventType Type { get; init; }

    /// <summary>The time at which the event happened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The status.</summary>
    public required WebhookDeliveryStatus Status { get; init; }

    /// <summary>The number of attempts, since the last replay if there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Attempts { get; init; }

    /// <summary>The time of the last attempt; <c>null</c> if there was none.</summary>
    public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>
    /// The HTTP status of the last response; <c>null</c> if the last attempt got none, because the address cannot be reached or is not
    /// allowed.
    /// </summary>
    public int? LastStatus { get; init; }

    /// <summary>The time of the next attempt; <c>null</c> if there is none. A disabled webhook has to be enabled first.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }
}
