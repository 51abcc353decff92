using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a source within the file that lists it, such as <c>press-release</c>.</summary>
[Id("press-release")]
[JsonConverter(typeof(TextConverter<SourceId>))]
public readonly partial record struct SourceId;
