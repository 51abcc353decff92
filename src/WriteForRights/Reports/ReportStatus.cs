using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of a submitted report.</summary>
[Word("report-status")]
[JsonConverter(typeof(TextConverter<ReportStatus>))]
public readonly partial record struct ReportStatus
{
    /// <summary>It is on the server's disk and in the counts, as the first revision.</summary>
    public static ReportStatus Counted { get; } = new("counted");

    /// <summary>It is on the server's disk and in the counts, in place of an earlier revision.</summary>
    public static ReportStatus Corrected { get; } = new("corrected");

    /// <summary>It is void with all its revisions: it no longer counts, or never did.</summary>
    public static ReportStatus Voided { get; } = new("voided");
}
