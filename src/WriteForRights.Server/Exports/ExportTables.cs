namespace WriteForRights.Server;

/// <summary>The tables of exports.</summary>
internal static class ExportTables
{
    internal static readonly ExportTable<ActionRow> Actions = new(
        "actions",
        [
            "id", "campaign", "case", "purpose", "kind", "quantity", "messages", "targets", "takenAt", "day", "section", "country",
            "language", "source", "recordedAt", "voidedAt", "cursor",
        ],
        static row =>
        [
            row.Id.ToString(), row.Campaign.ToString(), row.Case.ToString(), row.Purpose.ToString(), row.Kind.ToString(), row.Quantity,
            row.Messages, Cell(row.Targets), row.TakenAt, row.Day, row.Section?.ToString(), row.Country?.ToString(),
            row.Language?.ToString(), row.Source, row.RecordedAt, Cell(row.VoidedAt), row.Cursor,
        ]);

    internal static readonly ExportTable<ReportRow> Reports = new(
        "reports",
        [
            "id", "revision", "campaign", "case", "purpose", "kind", "quantity", "messages", "precision", "asOf", "targets", "section",
            "country", "language", "source", "recordedAt", "replacedAt", "voidedAt", "cursor",
        ],
        static row =>
        [
            row.Id.ToString(), row.Revision, row.Campaign.ToString(), row.Case.ToString(), row.Purpose.ToString(), row.Kind.ToString(),
            row.Quantity, row.Messages, row.Precision.ToString(), row.AsOf, Cell(row.Targets), row.Section?.ToString(),
            row.Country?.ToString(), row.Language?.ToString(), row.Source, row.RecordedAt, Cell(row.ReplacedAt), Cell(row.VoidedAt),
            row.Cursor,
        ]);

    internal static readonly ExportTable<CountRow> Counts = new(
        "counts",
        ["campaign", "case", "dimension", "bucket", "actions", "messages", "signatures", "people", "asOf"],
        static row =>
        [
            row.Campaign.ToString(), row.Case.ToString(), row.Dimension.ToString(), BucketOf(row), row.Actions, row.Messages,
            row.Signatures, row.People, row.AsOf,
        ]);

    private static CsvCell Cell(ValueList<TargetId> targets) => string.Join(' ', targets);

    private static CsvCell Cell(DateTimeOffset? time) => time is { } known ? known : default(CsvCell);

    private static CsvCell BucketOf(CountRow row) =>
        row.Dimension == CountDimension.Day && PartialDate.TryParse(row.Bucket, out var day) ? day : row.Bucket;
}
