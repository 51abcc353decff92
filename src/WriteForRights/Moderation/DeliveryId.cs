using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a delivery of messages, chosen by the section that sends them, such as <c>uk-2022-12-13</c>.</summary>
[Id("uk-2022-12-13")]
[JsonConverter(typeof(TextConverter<DeliveryId>))]
public readonly partial record struct DeliveryId;
