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
        typeof(InstantConverter),
        typeof(TextConverter<PersonalText>),
    ])]
[JsonSerializable(typeof(AccessKeyRequest))]
[JsonSerializable(typeof(AccessKeyRotation))]
[JsonSerializable(typeof(ActionReceipt))]
[JsonSerializable(typeof(ActionRecord))]
[JsonSerializable(typeof(ActionResult))]
[JsonSerializable(typeof(ActionVoidLine))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(Counts))]
[JsonSerializable(typeof(Invalidation))]
[JsonSerializable(typeof(InvalidationRequest))]
[JsonSerializable(typeof(IssuedAccessKey))]
[JsonSerializable(typeof(LedgerJob))]
[JsonSerializable(typeof(PackManifest))]
[JsonSerializable(typeof(Page<AccessKey>))]
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
// The items of lists, which the generator does not see through the converter of a list.
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(AccessScope))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(ActionKind))]
[JsonSerializable(typeof(AppealFieldName))]
[JsonSerializable(typeof(AppealFinding))]
[JsonSerializable(typeof(AppealTemplate))]
[JsonSerializable(typeof(CaseId))]
[JsonSerializable(typeof(CaseUpdate))]
[JsonSerializable(typeof(ChannelStatus))]
[JsonSerializable(typeof(Charge))]
[JsonSerializable(typeof(CopyTo))]
[JsonSerializable(typeof(CountryCode))]
[JsonSerializable(typeof(Declaration))]
[JsonSerializable(typeof(Demand))]
[JsonSerializable(typeof(EmailAddress))]
[JsonSerializable(typeof(FindingOverride))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(InvalidationCase))]
[JsonSerializable(typeof(LanguageTag))]
[JsonSerializable(typeof(LedgerDifference))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(ModerationDecision))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(PackProblem))]
[JsonSerializable(typeof(PastSuccess))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(PersonalText))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ScreeningFinding))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(SectionText))]
[JsonSerializable(typeof(Sentence))]
[JsonSerializable(typeof(SolidarityRoute))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(TargetChannel))]
[JsonSerializable(typeof(TargetId))]
[JsonSerializable(typeof(TimelineEvent))]
[JsonSerializable(typeof(TranslationCoverage))]
internal sealed partial class WriteForRightsJsonContext : JsonSerializerContext;
