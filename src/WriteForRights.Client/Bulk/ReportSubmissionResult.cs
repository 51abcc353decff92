namespace WriteForRights.Client;

/// <summary>The result of one report of many: a receipt or an error, never both.</summary>
public sealed record ReportSubmissionResult
{
    /// <summary>The report as it was submitted.</summary>
    public required Report Report { get; init; }

    /// <summary>The server's receipt, if the report is on its disk, from this submission or an earlier one.</summary>
    public ReportReceipt? Receipt { get; init; }

    /// <summary>The exception that submitting the report alone would have thrown. Submitting it again unchanged cannot succeed.</summary>
    public WriteForRightsException? Error { get; init; }

    /// <summary>
    /// Whether the server had the report before it was sent for the last time: from an earlier submission, or from an attempt of this one
    /// whose response was lost.
    /// </summary>
    internal bool IsRepeat { get; init; }
}
