using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a webhook, such as <c>uk-crm</c>, which the administrator chooses. It is not secret.</summary>
[Id("uk-crm")]
[JsonConverter(typeof(TextConverter<WebhookId>))]
public readonly partial record struct WebhookId;
