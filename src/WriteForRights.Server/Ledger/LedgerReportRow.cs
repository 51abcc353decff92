namespace WriteForRights.Server;

/// <summary>The rows of reports, the same in every store.</summary>
internal static class LedgerReportRow
{
    private static readonly ReportColumn[] Columns = Enum.GetValues<ReportColumn>();

    /// <summary>Writes the values of <see cref="LedgerColumns.OfReports"/>.</summary>
    internal static void Write(object?[] values, LedgerReport entry, byte[] digest)
    {
        var (report, id) = (entry.Report, ColumnValues.Bytes(entry.Report.Id.ToGuid()));
        new EntryValues(id, digest, entry.Counted, report.Targets, report.Language, report.Source, entry.RecordedAt).CopyTo(values);
        foreach (var column in Columns)
        {
            values[(int)column] = Value(column, report);
        }
    }

    /// <summary>Returns the personal data of a report as it is stored.</summary>
    internal static (byte[]? ReportedBy, byte[]? Place) Seal(Report report, byte[] row, PersonalSeal seal) => (
        ColumnValues.Sealed(report.ReportedBy.Reveal(), "personal_report.reported_by", row, seal),
        ColumnValues.Sealed(report.Place?.Reveal(), "personal_report.place", row, seal));

    /// <summary>Reads a revision: <see cref="LedgerColumns.OfReports"/>, then whether it has earlier ones.</summary>
    internal static StoredReport Read<TRow>(TRow row)
        where TRow : ILedgerRow => new(
        (int)row.Number(ReportColumn.Revision),
        row.Bytes(EntryColumn.Digest).ToArray(),
        ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
        row.Number(LedgerColumns.OfReports.Length) == 1,
        CountedEntry.Of(EntryValues.Read(row, isReported: true)));

#pragma warning disable CS8524 // There are no other columns. Without a default case, a column that is forgotten does not compile.
    private static object? Value(ReportColumn column, Report report) => column switch
    {
        ReportColumn.Revision => (long)report.Revision,
        ReportColumn.Precision => report.Precision.ToString(),
        ReportColumn.AsOf => report.AsOf.ToString(),
    };
#pragma warning restore CS8524
}
