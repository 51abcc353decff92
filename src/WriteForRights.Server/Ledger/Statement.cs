using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>A statement, prepared once and run with other values each time.</summary>
internal sealed class Statement(SqliteCommand command)
{
    /// <summary>Runs the statement, and says how many rows it changed.</summary>
    internal int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Asks, and reads the first row of the answer; the default value if it has none.</summary>
    internal T? First<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
