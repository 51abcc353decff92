using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a case within its campaign, such as <c>dorgelesse-nguessan</c>.</summary>
[Id("dorgelesse-nguessan")]
[JsonConverter(typeof(TextConverter<CaseId>))]
public readonly partial record struct CaseId;
