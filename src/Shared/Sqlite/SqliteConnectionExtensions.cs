using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Sqlite;

/// <summary>Runs statements on a connection.</summary>
internal static class SqliteConnectionExtensions
{
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

    /// <summary>Runs one or more statements and returns the number of rows that they changed.</summary>
    internal static int Execute(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);

        // ExecuteNonQuery ignores the failure of a statement that follows one with rows, as some pragmas and ALTER TABLE are.
        using var reader = command.ExecuteReader();
        while (reader.NextResult())
        {
        }

        return reader.RecordsAffected;
    }

    /// <summary>Returns the first value of the first row, or <c>null</c>.</summary>
    internal static object? Scalar(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    internal static long Number(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values) =>
        (long)connection.Scalar(sql, values)!;
}
