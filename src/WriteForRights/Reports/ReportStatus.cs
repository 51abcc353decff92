using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>What became of a report that was submitted.</summary>
[Word("report-status")]
[JsonConverter(typeof(TextConverter<ReportStatus>))]
public readonly partial record struct ReportStatus
{
    /// <summary>It is on disk and in the counts, as the first revision of the report that the server was told.</summary>
    public static ReportStatus Counted { get; } = new("counted");

    /// <summary>It is on disk and in the counts, in place of an earlier revision.</summary>
    public static ReportStatus Corrected { get; } = new("corrected");

    /// <summary>The report is void with all its revisions: it counts no longer, or never did.</summary>
    public static ReportStatus Voided { get; } = new("voided");
}
