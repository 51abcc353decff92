namespace WriteForRights.Server;

/// <summary>The table of reports, within the writer's transaction.</summary>
internal sealed class SqliteReports(Statements statements, PersonalSeal seal)
{
    private readonly Statement _find = statements.Prepare(LedgerSql.FindReport);
    private readonly Statement _findRevision = statements.Prepare(LedgerSql.FindRevision);
    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertReport);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.InsertPersonalReport);
    private readonly object?[] _values = new object?[LedgerColumns.OfReports.Length];

    /// <summary>Returns the last revision of a report, or <c>null</c> if there is none.</summary>
    internal StoredReport? Find(Guid id) => _find.First(LedgerReportRow.Read, ColumnValues.Bytes(id));

    /// <summary>Returns one revision of a report, or <c>null</c> if it is not stored.</summary>
    internal StoredReport? Find(Guid id, int revision) => _findRevision.First(LedgerReportRow.Read, ColumnValues.Bytes(id), (long)revision);

    internal void Insert(LedgerReport entry, byte[] digest)
    {
        LedgerReportRow.Write(_values, entry, digest);
        _insert.Run(_values);
        var position = _insert.LastPosition;
        var (reportedBy, place) = LedgerReportRow.Seal(entry.Report, PersonalTable.RowOf(position), seal);
        _insertPersonal.Run(position, reportedBy, place);
    }
}
