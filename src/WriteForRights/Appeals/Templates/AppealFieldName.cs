using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The name of a merge field that an app fills in, such as <c>group</c>, written <c>{{group}}</c> in a template.</summary>
[Id("group")]
[JsonConverter(typeof(TextConverter<AppealFieldName>))]
public readonly partial record struct AppealFieldName;
