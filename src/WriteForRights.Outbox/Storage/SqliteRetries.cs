using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Retries work on a file while another process locks it.</summary>
internal static class SqliteRetries
{
    // Each attempt waits a second for the other process: the busy_timeout of the connection.
    private const int MaxAttempts = 30;

    /// <summary>Runs work on a file, and retries it while it is locked.</summary>
    /// <exception cref="OutboxStorageException">The file cannot be read or written.</exception>
    internal static T Run<T>(string file, string otherwise, Func<T> work, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return work();
            }
            catch (SqliteException e) when (SqliteErrors.IsLocked(e) && attempts < MaxAttempts)
            {
                // Nothing was changed, so try again.
            }
            catch (SqliteException e)
            {
                throw new OutboxStorageException(SqliteErrors.CodeOf(e, otherwise), file, e);
            }
        }
    }
}
