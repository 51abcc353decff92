namespace WriteForRights.Server;

/// <summary>Reads a store's entries in the order in which they were recorded, some at a time.</summary>
/// <remarks>
/// Each entry has a position. Once a position has been returned by <see cref="ReadEndAsync"/>, nothing is recorded at it or before it any
/// more, so an export misses nothing and has nothing twice, however long it takes. Every read is a short transaction of its own.
/// </remarks>
internal interface ILedgerExport
{
    /// <summary>Returns the positions of the last action and of the last revision of a report; 0 if there is none.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken);

    /// <summary>Reads the next actions, void ones too. Their cursors are empty.</summary>
    /// <param name="filter">The selection.</param>
    /// <param name="after">The position behind which to read.</param>
    /// <param name="end">The last position to read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<ExportPage<ActionRow>> ReadActionsAsync(ExportFilter filter, long after, long end, CancellationToken cancellationToken);

    /// <summary>Reads the next revisions of reports, replaced and void ones too. Their cursors are empty.</summary>
    /// <param name="filter">The selection.</param>
    /// <param name="after">The position behind which to read.</param>
    /// <param name="end">The last position to read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<ExportPage<ReportRow>> ReadReportsAsync(ExportFilter filter, long after, long end, CancellationToken cancellationToken);
}
