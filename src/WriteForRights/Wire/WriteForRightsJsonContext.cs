using System.Text.Json;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The generated JSON metadata of every type on the wire and in a pack.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(TextConverter<EmailAddress>),
        typeof(FactConverter<LocalizedText>),
        typeof(InstantConverter),
        typeof(TextConverter<PersonalText>),
        typeof(ValueListConverter<Acknowledgement>),
        typeof(ValueListConverter<ActionKind>),
        typeof(ValueListConverter<AppealFieldName>),
        typeof(ValueListConverter<AppealTemplate>),
        typeof(ValueListConverter<Campaign>),
        typeof(ValueListConverter<Case>),
        typeof(ValueListConverter<CaseId>),
        typeof(ValueListConverter<ChannelStatus>),
        typeof(ValueListConverter<CaseUpdate>),
        typeof(ValueListConverter<Charge>),
        typeof(ValueListConverter<CopyTo>),
        typeof(ValueListConverter<CountryCode>),
        typeof(ValueListConverter<Declaration>),
        typeof(ValueListConverter<Demand>),
        typeof(ValueListConverter<FindingOverride>),
        typeof(ValueListConverter<LanguageTag>),
        typeof(ValueListConverter<long>),
        typeof(ValueListConverter<ModerationDecision>),
        typeof(ValueListConverter<Outcome>),
        typeof(ValueListConverter<PastSuccess>),
        typeof(ValueListConverter<Person>),
        typeof(ValueListConverter<PersonalText>),
        typeof(ValueListConverter<Problem>),
        typeof(ValueListConverter<ScreeningFinding>),
        typeof(ValueListConverter<Section>),
        typeof(ValueListConverter<SolidarityRoute>),
        typeof(ValueListConverter<Source>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<Target>),
        typeof(ValueListConverter<TargetChannel>),
        typeof(ValueListConverter<TargetId>),
        typeof(ValueListConverter<TimelineEvent>),
    ])]
[JsonSerializable(typeof(ActionReceipt))]
[JsonSerializable(typeof(ActionRecord))]
[JsonSerializable(typeof(ActionResult))]
[JsonSerializable(typeof(ActionVoidLine))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(Counts))]
[JsonSerializable(typeof(PackManifest))]
[JsonSerializable(typeof(Page<Campaign>))]
[JsonSerializable(typeof(Page<Case>))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportReceipt))]
[JsonSerializable(typeof(ReportResult))]
[JsonSerializable(typeof(ReportVoidLine))]
[JsonSerializable(typeof(VoidRecord))]
[JsonSerializable(typeof(WithheldFact))]
[JsonSerializable(typeof(SolidarityDraft))]
[JsonSerializable(typeof(SolidarityRecord))]
internal sealed partial class WriteForRightsJsonContext : JsonSerializerContext;
