using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>The point of a reset as a word, such as <c>before-request</c>.</summary>
internal sealed class KebabResetPointConverter()
    : JsonStringEnumConverter<ResetPoint>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
