using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WriteForRights.Server;

namespace WriteForRights.Benchmarks;

/// <summary>Inserts the rows that a server appended to its file into another file, by prepared statements. Counts are not among them.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is of this file.")]
internal static class RawRows
{
    private const int PerTransaction = 2_000;

    // Everything of some actions, found by their places.
    private static readonly (string Table, string Rows)[] Tables =
    [
        ("action", "SELECT * FROM action WHERE position BETWEEN $first AND $last"),
        ("personal", "SELECT personal.* FROM action CROSS JOIN personal USING (position) WHERE position BETWEEN $first AND $last"),
        ("person_action", """
            SELECT person_action.* FROM action CROSS JOIN person_action USING (person, campaign, case_id, id)
            WHERE position BETWEEN $first AND $last
            """),
    ];

    /// <summary>How long the inserts and commits took; what it takes to read the rows is left out.</summary>
    internal static TimeSpan Insert(string from, string to, bool throughAdo)
    {
        using var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly;Pooling=False");
        source.Open();
        using var database = SqliteDatabase.Open($"Data Source={to};Pooling=False");
        var target = database.Writer;
        var time = TimeSpan.Zero;
        for (var first = 1L; ; first += PerTransaction)
        {
            var rows = Array.ConvertAll(Tables, table => Read(source, table.Rows, first));
            if (rows[0].Count == 0)
            {
                return time;
            }

            var before = Stopwatch.GetTimestamp();
            using var transaction = target.BeginTransaction(deferred: false);
            for (var i = 0; i < Tables.Length; i++)
            {
                if (throughAdo)
                {
                    InsertByCommand(target, transaction, Tables[i].Table, rows[i]);
                }
                else
                {
                    InsertByStatement(target.Handle!, Tables[i].Table, rows[i]);
                }
            }

            transaction.Commit();
            time += Stopwatch.GetElapsedTime(before);
        }
    }

    private static List<object?[]> Read(SqliteConnection source, string sql, long first)
    {
        using var command = source.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$last", first + PerTransaction - 1);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    private static string Sql(string table, int columns) =>
        $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(number => $"?{number}"))})";

    private static void InsertByCommand(SqliteConnection target, SqliteTransaction transaction, string table, List<object?[]> rows)
    {
        using var command = target.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql(table, rows[0].Length);
        foreach (var number in Enumerable.Range(1, rows[0].Length))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
        }

        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    private static void InsertByStatement(sqlite3 target, string table, List<object?[]> rows)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(target, Sql(table, rows[0].Length), out var statement), target);
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    _ = row[i] switch
                    {
                        string text => raw.sqlite3_bind_text(statement, i + 1, text),
                        long value => raw.sqlite3_bind_int64(statement, i + 1, value),
                        byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                        _ => raw.sqlite3_bind_null(statement, i + 1),
                    };
                }

                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), target);
                _ = raw.sqlite3_reset(statement);
            }
        }
    }
}
