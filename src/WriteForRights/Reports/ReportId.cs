using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The permanent id of a report: a UUID of version 7 (RFC 9562), made by the app that makes the report. A correction has the id of the
/// report that it corrects, so it replaces that report and does not count beside it.
/// </summary>
[Uuid(ProblemCodes.ReportIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61")]
[JsonConverter(typeof(TextConverter<ReportId>))]
public readonly partial record struct ReportId;
