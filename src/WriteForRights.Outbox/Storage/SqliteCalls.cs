using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Short ways to say what SQLite is asked, and what its refusals mean.</summary>
internal static class SqliteCalls
{
    // Result codes of SQLite.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // Each try waits a second for the other process, by the busy_timeout of the connection.
    private const int MostTries = 30;

    /// <summary>Does some work on a file, again and again while another process has it to itself.</summary>
    /// <exception cref="OutboxStorageException">The file cannot be read or written.</exception>
    internal static T Patiently<T>(string file, string otherwise, Func<T> work, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return work();
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked && tries < MostTries)
            {
                // Nothing was done; once more.
            }
            catch (SqliteException e)
            {
                throw new OutboxStorageException(CodeOf(e, otherwise), file, e);
            }
        }
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant.")]
    internal static SqliteCommand Command(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a statement, and says how many rows it changed.</summary>
    internal static int Execute(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    internal static object? Scalar(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    internal static long Number(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values) =>
        (long)connection.Scalar(sql, values)!;

    private static string CodeOf(SqliteException e, string otherwise) => e.SqliteErrorCode switch
    {
        ReadOnly => ProblemCodes.StorageReadOnly,
        Corrupt or NotADatabase => ProblemCodes.StorageCorrupt,
        CannotOpen => ProblemCodes.StorageUnopenable,
        _ => otherwise,
    };
}
