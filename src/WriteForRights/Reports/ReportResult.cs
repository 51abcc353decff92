namespace WriteForRights;

/// <summary>The result of a report, or of the void of one, in a batch.</summary>
internal sealed record ReportResult : BatchResult<ReportId, ReportReceipt>;
