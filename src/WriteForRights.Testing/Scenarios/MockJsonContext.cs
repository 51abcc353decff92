using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>The JSON of scenario files and of the control API. Misspelt members are errors, since their fault would never happen.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true,
    Converters =
    [
        typeof(IsoDurationConverter), typeof(RequestNumbersConverter),
        typeof(KebabWordConverter<FaultKind>), typeof(KebabWordConverter<ResetPoint>),
    ])]
[JsonSerializable(typeof(MockScenario))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(Fault[]))]
[JsonSerializable(typeof(JournalLine[]))]
[JsonSerializable(typeof(ClockState))]
internal sealed partial class MockJsonContext : JsonSerializerContext;
