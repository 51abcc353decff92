namespace WriteForRights.Server;

/// <summary>A report to be stored in the ledger.</summary>
/// <param name="Report">The report.</param>
/// <param name="Counted">The report's contribution to the counts.</param>
/// <param name="RecordedAt">The time at which the server received it.</param>
internal sealed record LedgerReport(Report Report, CountEntry Counted, DateTimeOffset RecordedAt)
{
    /// <summary>The only section whose reports may be corrected; <c>null</c> for all.</summary>
    internal SectionId? OnlySection { get; init; }
}
