using System.Text.Json.Serialization;

namespace WriteForRights.Components;

/// <summary>The JSON that pages give to their script.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class UiJsonContext : JsonSerializerContext;
