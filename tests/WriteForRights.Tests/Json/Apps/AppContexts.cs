using System.Text.Json.Serialization;

namespace WriteForRights.Tests;

/// <summary>The generated context of a web app, which lists what its endpoints take and return and nothing that is inside.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ActionReceipt))]
[JsonSerializable(typeof(ActionRecord))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(AppealFinding))]
[JsonSerializable(typeof(AppealRequest))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseState))]
[JsonSerializable(typeof(Counts))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportReceipt))]
[JsonSerializable(typeof(TranslationReport))]
[JsonSerializable(typeof(VoidRecord))]
internal sealed partial class WebAppContext : JsonSerializerContext;

/// <summary>The generated context of an app with another policy for names.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.SnakeCaseUpper,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    WriteIndented = true)]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(Counts))]
internal sealed partial class ShoutingAppContext : JsonSerializerContext;
