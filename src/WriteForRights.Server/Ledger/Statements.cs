using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>The prepared statements of one connection. They must go before it does.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    /// <summary>As long as ADO.NET waits for a lock that another process holds.</summary>
    private const int PatienceMilliseconds = 30_000;

    private readonly List<sqlite3_stmt> _prepared = [];

    public void Dispose() => _prepared.ForEach(statement => statement.Dispose());

    /// <exception cref="SqliteException">The text is no statement.</exception>
    internal Statement Prepare(string sql)
    {
        var database = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(database, PatienceMilliseconds);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        _prepared.Add(statement);
        return new Statement(database, statement);
    }
}
