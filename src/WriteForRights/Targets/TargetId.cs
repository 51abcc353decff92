using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a target within its case, such as <c>president</c>.</summary>
[Id("president")]
[JsonConverter(typeof(TextConverter<TargetId>))]
public readonly partial record struct TargetId;
