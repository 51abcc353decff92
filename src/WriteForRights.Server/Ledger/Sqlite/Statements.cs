using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>The prepared statements of one connection. They must be disposed before it.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    // As long as ADO.NET waits for a lock that another process has.
    private const int LockTimeoutMilliseconds = 30_000;

    private readonly List<sqlite3_stmt> _prepared = [];

    public void Dispose() => _prepared.ForEach(statement => statement.Dispose());

    /// <exception cref="SqliteException">The text is not a statement, or the tables do not have what it names.</exception>
    internal Statement Prepare(string sql)
    {
        var database = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(database, LockTimeoutMilliseconds);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        _prepared.Add(statement);
        return new Statement(database, statement);
    }
}
