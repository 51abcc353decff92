namespace WriteForRights.Client;

/// <summary>The result of voiding one report of many: a receipt or an error, never both.</summary>
public sealed record ReportVoidResult
{
    /// <summary>The id of the report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>The server's receipt, if the void is on its disk, from this call or an earlier one.</summary>
    public ReportReceipt? Receipt { get; init; }

    /// <summary>The exception that voiding the report alone would have thrown. Voiding it again in the same way cannot succeed.</summary>
    public WriteForRightsException? Error { get; init; }
}
