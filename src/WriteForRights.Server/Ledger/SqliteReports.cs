namespace WriteForRights.Server;

/// <summary>The reports in the table of that name, as the writer sees them in its transaction.</summary>
internal sealed class SqliteReports(Statements statements)
{
    private readonly Statement _find = statements.Prepare(LedgerSql.FindReport);
    private readonly Statement _findRevision = statements.Prepare(LedgerSql.FindRevision);
    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertReport);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.ReportPersonal);

    /// <summary>The last revision of a report, if there is one.</summary>
    internal StoredReport? Find(Guid id) => _find.First(StoredReport.From, Column.Bytes(id));

    /// <summary>One revision of a report, if there is such a one.</summary>
    internal StoredReport? Find(Guid id, int revision) => _findRevision.First(StoredReport.From, Column.Bytes(id), (long)revision);

    internal void Insert(LedgerReport entry, byte[] digest)
    {
        var (report, id) = (entry.Report, Column.Bytes(entry.Report.Id.ToGuid()));
        _insert.Run(
            id,
            (long)report.Revision,
            digest,
            report.Campaign.ToString(),
            report.Case.ToString(),
            report.Purpose.ToString(),
            report.Kind.ToString(),
            entry.Counted.Actions,
            entry.Counted.Messages,
            report.Precision.ToString(),
            report.AsOf.ToString(),
            string.Join(' ', report.Targets),
            report.Section?.ToString(),
            entry.Counted.Country?.ToString(),
            report.Language?.ToString(),
            report.Source,
            entry.Counted.Day,
            entry.RecordedAt.ToUnixTimeMilliseconds());
        _insertPersonal.Run(id, (long)report.Revision, report.ReportedBy.Reveal(), report.Place?.Reveal());
    }
}
