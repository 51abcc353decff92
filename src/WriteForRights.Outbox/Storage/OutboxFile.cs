using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Checks an outbox file without changing it, then opens it.</summary>
internal static class OutboxFile
{
    internal const string Salt = "salt";
    internal const string Check = "check";

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
        if (Format.Inspect(file, LockTimeoutSeconds, connection => ReadSound(connection, file, key)) is { } code)
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
        // Two processes may open one file: the second waits here, and then finds the tables.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.Number("PRAGMA user_version");
        if (version > OutboxSchema.Version)
        {
            throw new OutboxStorageException(ProblemCodes.OutboxNewer, file);
        }

        foreach (var step in OutboxSchema.Steps.Skip((int)version))
        {
            connection.Execute(step);
        }

        if (version == 0)
        {
            var salt = OutboxSeal.NewSalt();
            connection.Execute(OutboxSql.WriteSetting, ("$name", Salt), ("$value", salt));
            connection.Execute(OutboxSql.WriteSetting, ("$name", Check), ("$value", new OutboxSeal(key, salt).Check));
        }

        if (version < OutboxSchema.Version)
        {
            connection.Execute(Format.Stamp);
        }

        var seal = ReadSeal(connection, file, key);
        transaction.Commit();
        return seal;
    }

    /// <summary>Reads more of a file whose structure is sound, before anything is written to it.</summary>
    private static void ReadSound(SqliteConnection connection, string file, ReadOnlyMemory<byte> key)
    {
        // A damaged index would hide actions, which would then never be sent.
        if (connection.Scalar("PRAGMA integrity_check(1)") is not "ok")
        {
            throw new OutboxStorageException(ProblemCodes.StorageCorrupt, file);
        }

        ReadSeal(connection, file, key);
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
