using System.Text.Json;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights.Testing;

/// <summary>The JSON of scenario files and of the control API. Misspelt members are errors, since their fault would never happen.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    Converters =
    [
        typeof(Base64Converter), typeof(InstantConverter), typeof(IsoDurationConverter),
        typeof(ValueListConverter<Fault>), typeof(ValueListConverter<int>), typeof(ValueListConverter<string>),
        typeof(WordConverter<FaultKind>), typeof(WordConverter<ResetPoint>),
    ])]
[JsonSerializable(typeof(MockScenario))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(Fault[]))]
[JsonSerializable(typeof(JournalLine[]))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(MockProblem))]
internal sealed partial class MockJsonContext : JsonSerializerContext;
