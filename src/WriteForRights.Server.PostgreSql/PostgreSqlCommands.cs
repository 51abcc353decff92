using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Creates commands. Their text is always our own, with values as parameters.</summary>
internal static class PostgreSqlCommands
{
    /// <summary>Returns a command.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">The text, which has no value that comes from outside.</param>
    /// <param name="isLong">Whether it may take longer than a call does, such as reading a whole ledger.</param>
    internal static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, bool isLong = false)
    {
#pragma warning disable CA2100 // All texts are constants, or made of names of our own columns.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.CommandTimeout = isLong ? 0 : command.CommandTimeout;
        return command;
    }
}
