using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>
/// The identity of the files that were opened. SQLite goes on writing to files that were removed, moved or replaced, and nobody finds
/// there what it wrote.
/// </summary>
internal sealed class OpenedFile
{
    private const string LogSuffix = "-wal";

    private readonly string _file;
    private readonly FileIdentity? _database;
    private readonly FileIdentity? _log;

    /// <summary>Remembers the files. They have just been opened and read.</summary>
    internal OpenedFile(string file)
    {
        _file = file;
        _database = FileIdentity.Of(file);
        _log = FileIdentity.Of(file + LogSuffix);
    }

    /// <exception cref="OutboxStorageException">The path no longer leads to the files that were opened.</exception>
    internal void ThrowIfMoved()
    {
        // A file system without shared memory has no write-ahead log.
        if (FileIdentity.Of(_file) != _database || (_log is not null && FileIdentity.Of(_file + LogSuffix) != _log))
        {
            throw new OutboxStorageException(ProblemCodes.OutboxMoved, _file);
        }
    }
}
