namespace WriteForRights.Server;

/// <summary>The table of reports, within the writer's transaction.</summary>
internal sealed class SqliteReports(Statements statements, PersonalSeal seal)
{
    private static readonly ReportColumn[] Columns = Enum.GetValues<ReportColumn>();

    private readonly Statement _find = statements.Prepare(LedgerSql.FindReport);
    private readonly Statement _findRevision = statements.Prepare(LedgerSql.FindRevision);
    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertReport);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.InsertPersonalReport);
    private readonly object?[] _values = new object?[LedgerColumns.OfReports.Length];

    /// <summary>Returns the last revision of a report, or <c>null</c> if there is none.</summary>
    internal StoredReport? Find(Guid id) => _find.First(Read, ColumnValues.Bytes(id));

    /// <summary>Returns one revision of a report, or <c>null</c> if it is not stored.</summary>
    internal StoredReport? Find(Guid id, int revision) => _findRevision.First(Read, ColumnValues.Bytes(id), (long)revision);

    internal void Insert(LedgerReport entry, byte[] digest)
    {
        var (report, id) = (entry.Report, ColumnValues.Bytes(entry.Report.Id.ToGuid()));
        new EntryValues(id, digest, entry.Counted, report.Targets, report.Language, report.Source, entry.RecordedAt).CopyTo(_values);
        foreach (var column in Columns)
        {
            _values[(int)column] = Value(column, report);
        }

        _insert.Run(_values);
        var position = _insert.LastPosition;
        var key = PersonalTable.RowOf(position);
        _insertPersonal.Run(
            position,
            ColumnValues.Sealed(report.ReportedBy.Reveal(), "personal_report.reported_by", key, seal),
            ColumnValues.Sealed(report.Place?.Reveal(), "personal_report.place", key, seal));
    }

#pragma warning disable CS8524 // There are no other columns. Without a default case, a column that is forgotten does not compile.
    private static object? Value(ReportColumn column, Report report) => column switch
    {
        ReportColumn.Revision => (long)report.Revision,
        ReportColumn.Precision => report.Precision.ToString(),
        ReportColumn.AsOf => report.AsOf.ToString(),
    };
#pragma warning restore CS8524

    private static StoredReport Read(Row row) => new(
        (int)row.Number(ReportColumn.Revision),
        row.Bytes(EntryColumn.Digest).ToArray(),
        ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
        row.Number(LedgerSql.AfterReportColumns) == 1,
        CountedEntry.Of(EntryValues.Read(row, isReported: true)));
}
