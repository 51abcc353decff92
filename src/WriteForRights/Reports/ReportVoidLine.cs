namespace WriteForRights;

/// <summary>The void of a report in a batch.</summary>
internal sealed record ReportVoidLine : VoidLine<ReportId>;
