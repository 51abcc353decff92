namespace WriteForRights.Server;

/// <summary>Reads the ledger in an SQLite database for exports. Its one writer gives the positions, without gaps and in order.</summary>
internal sealed class SqliteExport(SqliteLedger ledger) : ILedgerExport
{
    public ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken) => ReadAsync(LedgerExport.ReadEnd);

    public ValueTask<ExportPage<ActionRow>> ReadActionsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(statements => LedgerExport.ReadActions(statements, filter, after, end));

    public ValueTask<ExportPage<ReportRow>> ReadReportsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(statements => LedgerExport.ReadReports(statements, filter, after, end));

    private ValueTask<T> ReadAsync<T>(Func<IStatements, T> read) => ledger.Read(connection =>
    {
        using var statements = new Statements(connection);
        return read(statements);
    });
}
