using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of a delivery of messages.</summary>
[Word]
[JsonConverter(typeof(TextConverter<DeliveryStatus>))]
public readonly partial record struct DeliveryStatus
{
    /// <summary>Its messages can be printed. Nobody has confirmed yet that they were sent.</summary>
    public static DeliveryStatus Open { get; } = new("open");

    /// <summary>Its messages were given to the post, or to a person who passes them on.</summary>
    public static DeliveryStatus Delivered { get; } = new("delivered");

    /// <summary>It was cancelled. Its messages wait for another delivery.</summary>
    public static DeliveryStatus Cancelled { get; } = new("cancelled");
}
