using Microsoft.Data.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Opens the file, after a look that changes nothing in it.</summary>
internal static class OutboxFile
{
    private const string Salt = "salt";
    private const string Check = "check";

    /// <summary>Makes sure that the file is a sound outbox under this key, new or old, and opens it.</summary>
    /// <exception cref="OutboxStorageException">It is not, or cannot be opened; the file was left as it is.</exception>
    internal static (SqliteConnection Connection, OutboxSeal Seal) Open(
        string file, ReadOnlyMemory<byte> key, CancellationToken cancellationToken)
    {
        try
        {
            return SqliteCalls.Patiently(file, ProblemCodes.StorageUnopenable, () => TryOpen(file, key), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutboxStorageException(ProblemCodes.StorageUnopenable, file, e);
        }
    }

    private static (SqliteConnection Connection, OutboxSeal Seal) TryOpen(string file, ReadOnlyMemory<byte> key)
    {
        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            Inspect(file, key);
        }

        var connection = Connect(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Execute(OutboxSql.Prepare);
            return (connection, CreateTables(connection, file, key));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Looks at a file through a connection that cannot write: an ordinary one would carry the write-ahead log over when it closes, into
    /// a file that may be damaged or somebody else's.
    /// </summary>
    private static void Inspect(string file, ReadOnlyMemory<byte> key)
    {
        if ((File.GetAttributes(file) & FileAttributes.ReadOnly) != 0)
        {
            throw new OutboxStorageException(ProblemCodes.StorageReadOnly, file);
        }

        using var connection = Connect(file, SqliteOpenMode.ReadOnly);

        // One look: between two, another process could make the tables, and their file would look like somebody else's.
        using var transaction = connection.BeginTransaction(deferred: true);
        var application = connection.Number("PRAGMA application_id");
        if (application != OutboxSchema.ApplicationId)
        {
            if (application == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0)
            {
                // A process ended between making the file and its tables.
                return;
            }

            throw new OutboxStorageException(ProblemCodes.OutboxForeign, file);
        }

        if (connection.Number("PRAGMA user_version") > OutboxSchema.Version)
        {
            throw new OutboxStorageException(ProblemCodes.OutboxNewer, file);
        }

        if (connection.Scalar("PRAGMA quick_check(1)") is not "ok")
        {
            throw new OutboxStorageException(ProblemCodes.StorageCorrupt, file);
        }

        ReadSeal(connection, file, key);
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
            connection.Execute(FormattableString.Invariant(
                $"PRAGMA application_id = {OutboxSchema.ApplicationId}; PRAGMA user_version = {OutboxSchema.Version};"));
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

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,

            // Seconds. The driver itself would go on trying for 30, and cannot be stopped.
            DefaultTimeout = 1,
        }.ConnectionString);
        connection.Open();
        return connection;
    }
}
