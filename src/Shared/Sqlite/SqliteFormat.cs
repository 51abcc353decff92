using Microsoft.Data.Sqlite;

namespace WriteForRights.Sqlite;

/// <summary>The format of a database file, by which a file of another program or of a newer version is recognised.</summary>
/// <param name="ApplicationId">The number that the file carries as its <c>application_id</c>.</param>
/// <param name="Version">The version of the tables that this code reads and writes.</param>
/// <param name="ForeignCode">The code of the problem that the file belongs to another program.</param>
/// <param name="NewerCode">The code of the problem that a newer version wrote the file.</param>
internal sealed record SqliteFormat(int ApplicationId, int Version, string ForeignCode, string NewerCode)
{
    /// <summary>The statements that mark a file as one of this format and version.</summary>
    internal string Stamp => FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");

    /// <summary>
    /// Inspects a file through a connection that cannot write: an ordinary one would carry the write-ahead log over when it closes, into
    /// a file that may be damaged or somebody else's.
    /// </summary>
    /// <param name="file">The file. It need not exist.</param>
    /// <param name="lockTimeoutSeconds">The time to wait for a lock that another process has.</param>
    /// <param name="read">Reads more from a sound file, in the same transaction.</param>
    /// <returns>The code of the problem; <c>null</c> for a sound file and for one without tables.</returns>
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

    /// <summary>Inspects a file through such a connection.</summary>
    internal string? Inspect(SqliteConnection connection, Action<SqliteConnection>? read = null)
    {
        // One look: between two, another process could make the tables, and its new file would look like somebody else's.
        using var transaction = connection.BeginTransaction(deferred: true);
        var application = connection.Number("PRAGMA application_id");
        if (application != ApplicationId)
        {
            // Without tables: a process ended between making the file and its tables.
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
