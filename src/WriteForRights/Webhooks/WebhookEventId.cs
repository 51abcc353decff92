using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The id of an event, in the header <c>webhook-id</c>. It stays the same whenever the event is sent again, so receivers recognise repeats
/// by it. Later ids sort after earlier ones.
/// </summary>
[Id("event-0193b1f07c1e7b6e8f2a1b2c3d4e5f60")]
[JsonConverter(typeof(TextConverter<WebhookEventId>))]
public readonly partial record struct WebhookEventId
{
    /// <summary>Creates a new id whose time is that of a clock.</summary>
    internal static WebhookEventId New(TimeProvider clock) => new($"event-{Uuid7.New(clock):N}");
}
