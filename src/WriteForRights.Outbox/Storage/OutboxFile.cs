using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Opens the file of an outbox, after an inspection that changes nothing in it.</summary>
internal static class OutboxFile
{
    private const string Salt = "salt";
    private const string Check = "check";

    // Each attempt waits that long. The driver would otherwise keep trying for 30 seconds, and cannot be cancelled.
    private const int LockTimeoutSeconds = 1;

    private static readonly SqliteFormat Format = new(
        OutboxSchema.ApplicationId, OutboxSchema.Version, ProblemCodes.OutboxForeign, ProblemCodes.OutboxNewer);

    /// <summary>Makes sure that the file is a sound outbox under this key, or a new one, and opens it.</summary>
    /// <exception cref="OutboxStorageException">The file is something else or cannot be opened; it was left as it is.</exception>
    internal static (SqliteConnection Connection, OutboxSeal Seal) Open(
        string file, ReadOnlyMemory<byte> key, CancellationToken cancellationToken)
    {
        try
        {
            return SqliteRetries.Run(file, ProblemCodes.StorageUnopenable, () => TryOpen(file, key), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutboxStorageException(ProblemCodes.StorageUnopenable, file, e);
        }
    }

    private static (SqliteConnection Connection, OutboxSeal Seal) TryOpen(string file, ReadOnlyMemory<byte> key)
    {
        if (Format.Inspect(file, LockTimeoutSeconds, connection => ReadSeal(connection, file, key)) is { } code)
        {
            throw new OutboxStorageException(code, file);
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = LockTimeoutSeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            connection.Execute(OutboxSql.Prepare);
            return (connection, CreateTables(connection, file, key));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static OutboxSeal CreateTables(SqliteConnection connection, string file, ReadOnlyMemory<byte> key)
    {
        // Two processes may start on one new file: the second waits here, and then finds the tables.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Number("PRAGMA user_version") == 0)
        {
            var salt = OutboxSeal.NewSalt();
            connection.Execute(OutboxSchema.Create);
            connection.Execute(OutboxSql.WriteSetting, ("$name", Salt), ("$value", salt));
            connection.Execute(OutboxSql.WriteSetting, ("$name", Check), ("$value", new OutboxSeal(key, salt).Check));
            connection.Execute(Format.Stamp);
        }

        var seal = ReadSeal(connection, file, key);
        transaction.Commit();
        return seal;
    }

    private static OutboxSeal ReadSeal(SqliteConnection connection, string file, ReadOnlyMemory<byte> key)
    {
        if (connection.Scalar(OutboxSql.ReadSetting, ("$name", Salt)) is not byte[] salt
            || connection.Scalar(OutboxSql.ReadSetting, ("$name", Check)) is not byte[] check)
        {
            throw new OutboxStorageException(ProblemCodes.StorageCorrupt, file);
        }

        var seal = new OutboxSeal(key, salt);
        return seal.IsFor(check) ? seal : throw new OutboxStorageException(ProblemCodes.OutboxKeyWrong, file);
    }
}
