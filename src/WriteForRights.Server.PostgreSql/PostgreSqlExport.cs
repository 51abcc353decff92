namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// Reads the ledger in a PostgreSQL database for exports. Positions come from a sequence, so a transaction may commit a lower one later.
/// The end is read while none is in progress: each holds a lock that many can share, and the end waits for all of them.
/// </summary>
internal sealed class PostgreSqlExport(PostgreSqlDatabase database) : ILedgerExport
{
    /// <summary>Takes the lock of a transaction that adds entries. It must come before the first position.</summary>
    internal const string Enter = $"pg_advisory_xact_lock_shared(hashtextextended('{PostgreSqlDatabase.Schema}.position', 0))";

    private const string Wait = $"SELECT pg_advisory_xact_lock(hashtextextended('{PostgreSqlDatabase.Schema}.position', 0))::text";

    public ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken) => database.RunAsync(
        connection =>
        {
            using (var wait = connection.Command(Wait))
            {
                wait.ExecuteNonQuery();
            }

            return LedgerExport.ReadEnd(new PostgreSqlStatements(connection));
        },
        cancellationToken,
        System.Data.IsolationLevel.ReadCommitted);

    public ValueTask<ExportPage<ActionRow>> ReadActionsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(statements => LedgerExport.ReadActions(statements, filter, after, end), cancellationToken);

    public ValueTask<ExportPage<ReportRow>> ReadReportsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        ReadAsync(statements => LedgerExport.ReadReports(statements, filter, after, end), cancellationToken);

    private ValueTask<T> ReadAsync<T>(Func<IStatements, T> read, CancellationToken cancellationToken) => database.RunAsync(
        connection => read(new PostgreSqlStatements(connection)), cancellationToken, System.Data.IsolationLevel.ReadCommitted);
}
