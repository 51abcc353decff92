using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The receipt of a report, or of its void, that is on disk.</summary>
public sealed record ReportReceipt
{
    /// <summary>The report's id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The stored revision; <c>null</c> for a report that is void, with all its revisions.</summary>
    public int? Revision { get; init; }

    /// <summary>The status of the report.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The time at which the server stored the revision or the void; the same for every repeat.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RecordedAt { get; init; }
}
