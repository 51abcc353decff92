using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of an appeal template within its case, such as <c>letter</c>.</summary>
[Id("letter")]
[JsonConverter(typeof(TextConverter<AppealTemplateId>))]
public readonly partial record struct AppealTemplateId;
