using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>The prepared statements of a connection. Dispose them before it.</summary>
internal sealed class Statements(SqliteConnection connection) : IStatements, IDisposable
{
    // The default of ADO.NET for locks of other processes.
    private const int LockTimeoutMilliseconds = 30_000;

    private readonly List<sqlite3_stmt> _prepared = [];

    public void Dispose() => _prepared.ForEach(statement => statement.Dispose());

    IStatement IStatements.Prepare(string sql) => Prepare(sql);

    /// <exception cref="SqliteException">The text is not a statement, or names something that the tables lack.</exception>
    internal Statement Prepare(string sql)
    {
        var database = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(database, LockTimeoutMilliseconds);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        _prepared.Add(statement);
        return new Statement(database, statement);
    }
}
