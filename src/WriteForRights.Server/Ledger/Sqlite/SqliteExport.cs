namespace WriteForRights.Server;

/// <summary>Reads the ledger in an SQLite database for exports. Its one writer gives the positions, without gaps and in order.</summary>
internal sealed class SqliteExport(SqliteLedger ledger) : ILedgerExport
{
    public ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken) => ledger.Read(connection =>
    {
        using var statements = new Statements(connection);
        return statements.Prepare(ExportSql.End).First(row => (row.Number(0), row.Number(1)));
    });

    public ValueTask<ExportPage<ActionRow>> ReadActionsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(ExportSql.Actions, ReadAction, LedgerSql.AfterActionColumns + 1, filter, after, end);

    public ValueTask<ExportPage<ReportRow>> ReadReportsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(ExportSql.Reports, ReadReport, LedgerSql.AfterReportColumns + 1, filter, after, end);

    private static ActionRow ReadAction(Row row) => new()
    {
        Id = ColumnValues.ActionId(row.Bytes(EntryColumn.Id)),
        Campaign = CampaignId.Parse(row.Text(EntryColumn.Campaign)),
        Case = CaseId.Parse(row.Text(EntryColumn.CaseId)),
        Purpose = Purpose.Parse(row.Text(EntryColumn.Purpose)),
        Kind = ActionKind.Parse(row.Text(EntryColumn.Kind)),
        Quantity = (int)row.Number(EntryColumn.Quantity),
        Messages = row.Number(EntryColumn.Messages),
        Targets = TargetsIn(row),
        TakenAt = SqliteActions.TakenAt(row),
        Day = PartialDate.Parse(row.Text(EntryColumn.Day)),
        Section = SectionIn(row),
        Country = CountryIn(row),
        Language = LanguageIn(row),
        Source = row.TextOrNull(EntryColumn.Source),
        RecordedAt = ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
        VoidedAt = TimeIn(row, LedgerSql.AfterActionColumns),
        Cursor = string.Empty,
    };

    private static ReportRow ReadReport(Row row) => new()
    {
        Id = ReportId.Parse(new Guid(row.Bytes(EntryColumn.Id), bigEndian: true).ToString("D")),
        Revision = (int)row.Number(ReportColumn.Revision),
        Campaign = CampaignId.Parse(row.Text(EntryColumn.Campaign)),
        Case = CaseId.Parse(row.Text(EntryColumn.CaseId)),
        Purpose = Purpose.Parse(row.Text(EntryColumn.Purpose)),
        Kind = ActionKind.Parse(row.Text(EntryColumn.Kind)),
        Quantity = (int)row.Number(EntryColumn.Quantity),
        Messages = row.Number(EntryColumn.Messages),
        Precision = ReportPrecision.Parse(row.Text(ReportColumn.Precision)),
        AsOf = PartialDate.Parse(row.Text(ReportColumn.AsOf)),
        Targets = TargetsIn(row),
        Section = SectionIn(row),
        Country = CountryIn(row),
        Language = LanguageIn(row),
        Source = row.TextOrNull(EntryColumn.Source),
        RecordedAt = ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
        ReplacedAt = TimeIn(row, LedgerSql.AfterReportColumns + 2),
        VoidedAt = TimeIn(row, LedgerSql.AfterReportColumns),
        Cursor = string.Empty,
    };

    private static ValueList<TargetId> TargetsIn(Row row) =>
        row.Text(EntryColumn.Targets).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetId.Parse).ToValueList();

    private static SectionId? SectionIn(Row row) =>
        row.TextOrNull(EntryColumn.Section) is { } section ? SectionId.Parse(section) : null;

    private static CountryCode? CountryIn(Row row) =>
        row.TextOrNull(EntryColumn.Country) is { } country ? CountryCode.Parse(country) : null;

    private static LanguageTag? LanguageIn(Row row) =>
        row.TextOrNull(EntryColumn.Language) is { } language ? LanguageTag.Parse(language) : null;

    private static DateTimeOffset? TimeIn(Row row, int column) => row.IsNull(column) ? null : ColumnValues.Time(row.Number(column));

    private ValueTask<ExportPage<TRow>> ReadAsync<TRow>(
        string sql, Func<Row, TRow> read, int positionColumn, ExportFilter filter, long after, long end)
    {
        var last = Math.Min(after + ExportPage<TRow>.MaxPositions, end);
        return ledger.Read(connection =>
        {
            using var statements = new Statements(connection);
            var rows = statements.Prepare(sql).All(
                row => (row.Number(positionColumn), read(row)),
                after,
                last,
                filter.Campaign.ToString(),
                filter.Case?.ToString(),
                filter.Section?.ToString(),
                filter.RecordedFrom?.ToUnixTimeMilliseconds(),
                filter.RecordedUntil?.ToUnixTimeMilliseconds(),
                (long)ExportPage<TRow>.MaxRows);
            return new ExportPage<TRow>(rows, rows.Count < ExportPage<TRow>.MaxRows ? last : rows[^1].Item1);
        });
    }
}
