namespace WriteForRights.Server;

/// <summary>Reads the entries of an export, the same in every store, in the store's transaction.</summary>
internal static class LedgerExport
{
    private static readonly int AfterActions = LedgerColumns.OfActions.Length;
    private static readonly int AfterReports = LedgerColumns.OfReports.Length;

    internal static (long Action, long Report) ReadEnd(IStatements statements) =>
        statements.Prepare(ExportSql.End).First(row => (row.Number(0), row.Number(1)));

    internal static ExportPage<ActionRow> ReadActions(IStatements statements, ExportFilter filter, long after, long end) =>
        Read(statements, ExportSql.Actions, ReadAction, AfterActions + 1, filter, after, end);

    internal static ExportPage<ReportRow> ReadReports(IStatements statements, ExportFilter filter, long after, long end) =>
        Read(statements, ExportSql.Reports, ReadReport, AfterReports + 1, filter, after, end);

    private static ActionRow ReadAction(ILedgerRow row) => new()
    {
        Id = ColumnValues.ActionId(row.Bytes(EntryColumn.Id)),
        Campaign = CampaignId.Parse(row.Text(EntryColumn.Campaign)),
        Case = CaseId.Parse(row.Text(EntryColumn.CaseId)),
        Purpose = Purpose.Parse(row.Text(EntryColumn.Purpose)),
        Kind = ActionKind.Parse(row.Text(EntryColumn.Kind)),
        Quantity = (int)row.Number(EntryColumn.Quantity),
        Messages = row.Number(EntryColumn.Messages),
        Targets = TargetsIn(row),
        TakenAt = LedgerActionRow.TakenAt(row),
        Day = PartialDate.Parse(row.Text(EntryColumn.Day)),
        Section = SectionIn(row),
        Country = CountryIn(row),
        Language = LanguageIn(row),
        Source = row.TextOrNull(EntryColumn.Source),
        RecordedAt = ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
        VoidedAt = row.TimeOrNull(AfterActions),
        Cursor = string.Empty,
    };

    private static ReportRow ReadReport(ILedgerRow row) => new()
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
        ReplacedAt = row.TimeOrNull(AfterReports + 2),
        VoidedAt = row.TimeOrNull(AfterReports),
        Cursor = string.Empty,
    };

    private static ValueList<TargetId> TargetsIn(ILedgerRow row) =>
        row.Text(EntryColumn.Targets).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetId.Parse).ToValueList();

    private static SectionId? SectionIn(ILedgerRow row) =>
        row.TextOrNull(EntryColumn.Section) is { } section ? SectionId.Parse(section) : null;

    private static CountryCode? CountryIn(ILedgerRow row) =>
        row.TextOrNull(EntryColumn.Country) is { } country ? CountryCode.Parse(country) : null;

    private static LanguageTag? LanguageIn(ILedgerRow row) =>
        row.TextOrNull(EntryColumn.Language) is { } language ? LanguageTag.Parse(language) : null;

    private static ExportPage<TRow> Read<TRow>(
        IStatements statements,
        string sql,
        Func<ILedgerRow, TRow> read,
        int positionColumn,
        ExportFilter filter,
        long after,
        long end)
    {
        var last = Math.Min(after + ExportPage<TRow>.MaxPositions, end);
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
    }
}
