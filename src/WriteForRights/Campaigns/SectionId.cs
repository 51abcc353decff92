using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of a section within its campaign, such as <c>uk</c>.</summary>
[Id("uk")]
[JsonConverter(typeof(TextConverter<SectionId>))]
public readonly partial record struct SectionId;
