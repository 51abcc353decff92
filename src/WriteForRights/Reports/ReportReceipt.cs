namespace WriteForRights;

/// <summary>The server's word that what it was told of a report is on disk: that it counts, or that it was taken back.</summary>
public sealed record ReportReceipt
{
    /// <summary>The report's id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The revision that was stored; nothing for a report that is void, with all its revisions.</summary>
    public int? Revision { get; init; }

    /// <summary>What became of it.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>When the server stored it, or if it is void, stored that; the same for every repeat.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
