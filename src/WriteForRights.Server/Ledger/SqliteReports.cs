namespace WriteForRights.Server;

/// <summary>The reports in the table of that name, as the writer sees them in its transaction.</summary>
internal sealed class SqliteReports(Statements statements)
{
    private readonly Statement _find = statements.Prepare(LedgerSql.FindReport, "$id");
    private readonly Statement _findRevision = statements.Prepare(LedgerSql.FindRevision, "$id", "$revision");
    private readonly Statement _insert = statements.Prepare(
        LedgerSql.InsertReport,
        "$id", "$revision", "$digest", "$campaign", "$case", "$purpose", "$kind", "$quantity", "$messages", "$precision", "$asOf", "$targets",
        "$section", "$country", "$language", "$source", "$day", "$recordedAt");

    private readonly Statement _insertPersonal =
        statements.Prepare(LedgerSql.ReportPersonal, "$id", "$revision", "$reportedBy", "$place");

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
            report.Country?.ToString(),
            report.Language?.ToString(),
            report.Source,
            entry.Counted.Day,
            entry.RecordedAt.ToUnixTimeMilliseconds());
        _insertPersonal.Run(id, (long)report.Revision, report.ReportedBy.Reveal(), report.Place?.Reveal());
    }
}
