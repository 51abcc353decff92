using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>A prepared statement, run with new values each time.</summary>
/// <remarks>
/// It calls SQLite directly: the commands of ADO.NET look up each parameter by name and create a reader for each run, which takes longer
/// than the insert.
/// </remarks>
internal sealed class Statement(sqlite3 database, sqlite3_stmt statement) : IStatement
{
    /// <summary>Runs the statement and returns the number of rows that it changed.</summary>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public int Run(params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            Step();
            return raw.sqlite3_changes(database);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The position of the row that the connection inserted last.</summary>
    internal long LastPosition => raw.sqlite3_last_insert_rowid(database);

    /// <summary>Runs the query and returns its first row, or the default value if it has none. Further rows are ignored.</summary>
    /// <exception cref="SqliteException">The query failed.</exception>
    internal T? First<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            if (!Step())
            {
                return default;
            }

            var first = read(new Row(statement));

            // Step to the end: SQLite keeps the changes, or reports a late error, only then.
            while (Step())
            {
            }

            return first;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Runs the query and returns all its rows.</summary>
    /// <exception cref="SqliteException">The query failed.</exception>
    internal List<T> All<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            var all = new List<T>();
            while (Step())
            {
                all.Add(read(new Row(statement)));
            }

            return all;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    T? IStatement.First<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values)
        where T : default => First(row => read(row), values);

    List<T> IStatement.All<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values) => All(row => read(row), values);

    /// <summary>Runs the query and returns its rows one by one. Each is valid until the next.</summary>
    /// <exception cref="SqliteException">The query failed.</exception>
    internal IEnumerable<Row> Rows(params object?[] values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
                yield return new Row(statement);
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    private bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }

        return result == raw.SQLITE_ROW;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var result = values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                _ => throw new ArgumentException("A column holds text, a number, bytes or null.", nameof(values)),
            };
            if (result != raw.SQLITE_OK)
            {
                SqliteException.ThrowExceptionForRC(result, database);
            }
        }
    }
}
