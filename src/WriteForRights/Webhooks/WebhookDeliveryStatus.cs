using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of an event for one webhook.</summary>
[Word]
[JsonConverter(typeof(TextConverter<WebhookDeliveryStatus>))]
public readonly partial record struct WebhookDeliveryStatus
{
    /// <summary>It has not arrived yet, and is sent again.</summary>
    public static WebhookDeliveryStatus Waiting { get; } = new("waiting");

    /// <summary>The address has answered with a status of success.</summary>
    public static WebhookDeliveryStatus Delivered { get; } = new("delivered");

    /// <summary>The last attempt has failed. It is sent again only if an administrator replays it.</summary>
    public static WebhookDeliveryStatus Failed { get; } = new("failed");
}
