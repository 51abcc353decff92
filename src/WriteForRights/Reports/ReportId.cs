using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// Names a report for good: a UUID of version 7 (RFC 9562), made where the report is made. A correction keeps the id of what it corrects,
/// which is why it takes its place and does not count beside it.
/// </summary>
[Uuid(ProblemCodes.ReportIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61")]
[JsonConverter(typeof(UuidConverter<ReportId>))]
public readonly partial record struct ReportId;
