namespace WriteForRights.Server;

/// <summary>A report on its way into the ledger.</summary>
/// <param name="Report">The report.</param>
/// <param name="Counted">What it is to the counts.</param>
/// <param name="RecordedAt">When the server took it.</param>
internal sealed record LedgerReport(Report Report, CountEntry Counted, DateTimeOffset RecordedAt);
