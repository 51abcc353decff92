using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Checks an outbox file without changing it, then opens it.</summary>
internal static class OutboxFile
{
    private const string Salt = "salt";
    private const string Check = "check";

    // Each attempt waits this long. By default the driver would retry for 30 seconds, and it cannot be cancelled.
    private const int LockTimeoutSeconds = 1;

    private static readonly SqliteFormat Format = new(
        OutboxSchema.ApplicationId, OutboxSchema.Version, ProblemCodes.OutboxForeign, ProblemCodes.OutboxNewer);

    /// <summary>Opens a new file, or a sound outbox with this key.</summary>
    /// <exception cref="OutboxStorageException">
    /// The file is not an outbox with this key, or cannot be opened. It was left as it is.
    /// </exception>
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
        // Two processes may open one new file: the second waits here, and then finds the tables.
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
