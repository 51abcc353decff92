using Microsoft.Data.Sqlite;

namespace WriteForRights.Sqlite;

/// <summary>The format of a database file, which identifies foreign and newer files.</summary>
/// <param name="ApplicationId">The number that the file has as its <c>application_id</c>.</param>
/// <param name="Version">The version of the tables that this code reads and writes.</param>
/// <param name="ForeignCode">The problem code of a file that belongs to another program.</param>
/// <param name="NewerCode">The problem code of a file that a newer version wrote.</param>
internal sealed record SqliteFormat(int ApplicationId, int Version, string ForeignCode, string NewerCode)
{
    /// <summary>The statements that mark a file with this format and version.</summary>
    internal string Stamp => FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");

    /// <summary>
    /// Inspects a file through a read-only connection. When an ordinary connection closes, it copies the write-ahead log into the file,
    /// which may be damaged or belong to another program.
    /// </summary>
    /// <param name="file">The file. It need not exist.</param>
    /// <param name="lockTimeoutSeconds">The time to wait for a lock that another process has.</param>
    /// <param name="read">Reads more from a sound file, in the same transaction.</param>
    /// <returns>The problem code; <c>null</c> for a sound file and for one without tables.</returns>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    internal string? Inspect(string file, int lockTimeoutSeconds, Action<SqliteConnection>? read = null)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return null;
        }

        if ((File.GetAttributes(file) & FileAttributes.ReadOnly) != 0)
        {
            return ProblemCodes.StorageReadOnly;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = lockTimeoutSeconds,
        }.ConnectionString);
        connection.Open();
        return Inspect(connection, read);
    }

    /// <summary>Inspects a file through an open connection.</summary>
    internal string? Inspect(SqliteConnection connection, Action<SqliteConnection>? read = null)
    {
        // One transaction: between two reads, another process could create the tables, and its new file would look foreign.
        using var transaction = connection.BeginTransaction(deferred: true);
        var application = connection.Number("PRAGMA application_id");
        if (application != ApplicationId)
        {
            // A file without tables: a process ended after it created the file and before it created the tables.
            return application == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0 ? null : ForeignCode;
        }

        if (connection.Number("PRAGMA user_version") > Version)
        {
            return NewerCode;
        }

        if (connection.Scalar("PRAGMA quick_check(1)") is not "ok")
        {
            return ProblemCodes.StorageCorrupt;
        }

        read?.Invoke(connection);
        return null;
    }
}
