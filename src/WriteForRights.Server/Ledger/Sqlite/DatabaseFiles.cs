using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The files of an open database. SQLite goes on using files that were removed, moved or replaced, and what it writes to them is lost with
/// the process.
/// </summary>
/// <param name="file">The database, as it was configured.</param>
/// <param name="identity">The identity of the database; <c>null</c> for a file that was removed at once.</param>
/// <param name="log">The write-ahead log and its index, with their identities.</param>
internal sealed class DatabaseFiles(string file, FileIdentity? identity, (string Path, FileIdentity? Identity)[] log)
{
    /// <summary>Whether the path of the database still leads to the file that is open.</summary>
    internal bool IsDatabaseInPlace => IsInPlace(file, identity);

    /// <summary>Whether the write-ahead log and its index are still the ones that are open.</summary>
    internal bool IsLogInPlace => Array.TrueForAll(log, part => IsInPlace(part.Path, part.Identity));

    /// <summary>Returns the files that a connection has open.</summary>
    internal static DatabaseFiles Of(SqliteConnection connection, string file)
    {
        // A connection opens the log when it reads for the first time.
        _ = connection.Number("PRAGMA user_version");

        // The log is beside the file itself, which may not be beside a link to it.
        var path = (string)connection.Scalar("SELECT file FROM pragma_database_list WHERE name = 'main'")!;
        return new(file, FileIdentity.Of(file), [Part(path + "-wal"), Part(path + "-shm")]);
    }

    private static (string Path, FileIdentity? Identity) Part(string path) => (path, FileIdentity.Of(path));

    private static bool IsInPlace(string path, FileIdentity? identity) => identity is not null && FileIdentity.Of(path) == identity;
}
