using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>The kind of a fault as a word, such as <c>response-lost</c>.</summary>
internal sealed class KebabFaultKindConverter()
    : JsonStringEnumConverter<FaultKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
