using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Explains what the database or the way to it has refused. No message repeats a value, a name or the connection string.</summary>
internal static class PostgreSqlFailure
{
    /// <summary>The number of seconds after which callers may try again: a failover takes about as long.</summary>
    internal const int RetryAfterSeconds = 5;

    /// <summary>Returns whether an exception is about the database, and no defect of ours.</summary>
    internal static bool IsOfDatabase(Exception exception) =>
        exception is NpgsqlException or TimeoutException or SocketException or IOException;

    /// <summary>Returns whether the transaction was undone because another one was in its way, so it may simply run again.</summary>
    internal static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    /// <summary>
    /// Returns whether nobody knows what became of a transaction: the connection ended before the response. An answer of the database is
    /// one, except when it is shutting down.
    /// </summary>
    internal static bool IsAmbiguous(Exception exception) => exception is PostgresException answer
        ? answer.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        : IsOfDatabase(exception);

    internal static LedgerUnavailableException Of(Exception exception) => new(new IOException(Explain(exception)))
    {
        RetryAfter = RetryAfterSeconds,
    };

    /// <summary>Returns one line that an operator can look up.</summary>
    internal static string Explain(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "PostgreSQL is read-only: it is not the primary.",
        PostgresException answer => string.Create(CultureInfo.InvariantCulture, $"PostgreSQL answered with the error {answer.SqlState}."),
        TimeoutException => "PostgreSQL did not answer in time.",
        NpgsqlException { InnerException: TimeoutException } => "PostgreSQL did not answer in time.",
        _ => "PostgreSQL cannot be reached.",
    };
}
