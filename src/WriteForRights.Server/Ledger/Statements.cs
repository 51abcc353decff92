using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The prepared statements of one connection.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly List<SqliteCommand> _commands = [];

    public void Dispose() => _commands.ForEach(command => command.Dispose());

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is of LedgerSql.")]
    internal Statement Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        _commands.Add(command);
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return new Statement(command);
    }

    /// <summary>Lets all of them take part in a transaction.</summary>
    internal void Join(SqliteTransaction transaction) => _commands.ForEach(command => command.Transaction = transaction);
}
