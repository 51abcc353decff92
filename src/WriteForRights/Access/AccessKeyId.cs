using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of an access key, such as <c>uk-website</c>. It is not secret.</summary>
[Id("uk-website")]
[JsonConverter(typeof(TextConverter<AccessKeyId>))]
public readonly partial record struct AccessKeyId;
