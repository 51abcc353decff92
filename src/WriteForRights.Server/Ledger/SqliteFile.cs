using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>Opens the database file, after a look that changes nothing in it.</summary>
internal static class SqliteFile
{
    // Result codes of SQLite.
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Makes sure that the file is a sound ledger, new or old, and gives the connection string for it.</summary>
    /// <exception cref="CampaignServerStartException">It is not, or cannot be opened; the file was left as it is.</exception>
    internal static string Prepare(string storage)
    {
        var builder = Parse(storage);
        var file = Path.GetFullPath(builder.DataSource);
        builder.DataSource = file;
        try
        {
            if (File.Exists(file) && new FileInfo(file).Length > 0)
            {
                Inspect(file);
            }

            builder.Mode = SqliteOpenMode.ReadWriteCreate;
            using var connection = Open(builder.ConnectionString);
            BringUpToDate(connection);
            return builder.ConnectionString;
        }
        catch (SqliteException e)
        {
            throw Refused(CodeOf(e), file, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(ProblemCodes.StorageUnopenable, file, e);
        }
    }

    /// <summary>A connection that writes to disk before it says that it has.</summary>
    internal static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A connection for the one who writes much: people's fingerprints fall anywhere in their table, whose pages are kept at hand, and are
    /// carried over from the write-ahead log less often, many changes of a page at once. In all 32 MiB each.
    /// </summary>
    internal static SqliteConnection OpenForWriting(string connectionString)
    {
        var connection = Open(connectionString);
        Execute(connection, "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192;");
        return connection;
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant.")]
    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        // ExecuteNonQuery would keep quiet about a statement that fails after one that gives rows, as some pragmas and ALTER TABLE do.
        using var reader = command.ExecuteReader();
        while (reader.NextResult())
        {
        }
    }

    private static SqliteConnectionStringBuilder Parse(string storage)
    {
        try
        {
            return new SqliteConnectionStringBuilder(storage);
        }
        catch (ArgumentException e)
        {
            throw Refused(ProblemCodes.StorageUnopenable, storage, e);
        }
    }

    /// <summary>
    /// Looks at a file through a connection that cannot write: an ordinary one would carry the write-ahead log over when it closes, into
    /// a file that may be damaged or somebody else's.
    /// </summary>
    private static void Inspect(string file)
    {
        if (File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly))
        {
            throw Refused(ProblemCodes.StorageReadOnly, file);
        }

        var readOnly = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(readOnly.ConnectionString);
        connection.Open();
        Inspect(connection, file);
    }

    /// <summary>Looks at a file through such a connection.</summary>
    internal static void Inspect(SqliteConnection connection, string file)
    {
        // One look: between two, another server could make the tables, and its new file would look like somebody else's.
        using var transaction = connection.BeginTransaction(deferred: true);
        var applicationId = Number(connection, "PRAGMA application_id");
        if (applicationId != LedgerSchema.ApplicationId)
        {
            if (applicationId == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
            {
                // A server was stopped between making the file and its tables.
                return;
            }

            throw Refused(ProblemCodes.StorageForeign, file);
        }

        if (Number(connection, "PRAGMA user_version") > LedgerSchema.Version)
        {
            throw Refused(ProblemCodes.StorageNewer, file);
        }

        if (Text(connection, "PRAGMA quick_check(1)") != "ok")
        {
            throw Refused(ProblemCodes.StorageCorrupt, file);
        }
    }

    /// <summary>Makes the tables, or leads those of an older version to this one: all of it or nothing.</summary>
    private static void BringUpToDate(SqliteConnection connection)
    {
        // Two servers may start on one file: the second waits here, and then finds the tables.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = (int)Number(connection, "PRAGMA user_version");
        if (version < LedgerSchema.Version)
        {
            foreach (var step in LedgerSchema.Steps.AsSpan(version))
            {
                Execute(connection, step);
            }

            Execute(connection, string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version};"));
        }

        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql) => (long)Scalar(connection, sql)!;

    private static string? Text(SqliteConnection connection, string sql) => Scalar(connection, sql) as string;

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant.")]
    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string CodeOf(SqliteException e) => e.SqliteErrorCode switch
    {
        ReadOnly => ProblemCodes.StorageReadOnly,
        Corrupt or NotADatabase => ProblemCodes.StorageCorrupt,
        _ => ProblemCodes.StorageUnopenable,
    };

    private static CampaignServerStartException Refused(string code, string file, Exception? cause = null) =>
        new(code, Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause);
}
