using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Prepares statements that are written for every store, in one transaction.</summary>
internal sealed partial class PostgreSqlStatements(NpgsqlConnection connection) : IStatements
{
    public IStatement Prepare(string sql) => new Statement(connection, Translate(sql));

    /// <summary>Returns a statement with the parameters of PostgreSQL, and without words that only SQLite knows.</summary>
    internal static string Translate(string sql) =>
        IndexHint().Replace(Parameter().Replace(sql, "$$$1"), string.Empty).Replace(" AS BLOB)", " AS bytea)", StringComparison.Ordinal);

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@" INDEXED BY \w+")]
    private static partial Regex IndexHint();

    private sealed class Statement(NpgsqlConnection connection, string sql) : IStatement
    {
        public int Run(params ReadOnlySpan<object?> values)
        {
            using var command = Command(values);
            return command.ExecuteNonQuery();
        }

        public T? First<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values)
        {
            using var command = Command(values);
            using var reader = command.ExecuteReader();
            return reader.Read() ? read(new PostgreSqlRow(reader)) : default;
        }

        public List<T> All<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values)
        {
            using var command = Command(values);
            using var reader = command.ExecuteReader();
            var (row, all) = ((ILedgerRow)new PostgreSqlRow(reader), new List<T>());
            while (reader.Read())
            {
                all.Add(read(row));
            }

            return all;
        }

        private NpgsqlCommand Command(ReadOnlySpan<object?> values)
        {
            var command = connection.Command(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(value is null
                    ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
                    : new NpgsqlParameter { Value = value });
            }

            return command;
        }
    }
}
