using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using WriteForRights.Server;

namespace WriteForRights.Cli;

/// <summary>A database file of a campaign server that the tool opens itself.</summary>
internal static class LedgerFile
{
    // SQLITE_BUSY and SQLITE_LOCKED.
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>Returns the connection string of a file.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    internal static string ConnectionTo(string file) => File.Exists(file)
        ? new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file) }.ConnectionString
        : throw new FileNotFoundException(new FileNotFoundException().Message, file);

    /// <summary>Returns the seal of the personal data in a file.</summary>
    /// <param name="keys">The path of the file with the keys; <c>null</c> if the data is not sealed.</param>
    /// <exception cref="CampaignServerStartException">The keys cannot be read.</exception>
    internal static PersonalSeal SealOf(string? keys) => PersonalKeyRing.Open(
        new CampaignServerOptions { PersonalKeys = keys }, static () => null, NullLogger.Instance).Seal;

    /// <summary>Makes sure that no server has the file open.</summary>
    /// <exception cref="ToolException">Another process uses it.</exception>
    internal static void EnsureUnused(string file)
    {
        // With this lock, the first access fails if another process has opened the file. Releasing it leaves the file unchanged.
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(ConnectionTo(file)) { Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        try
        {
            connection.Open();
            using var locking = connection.CreateCommand();
            locking.CommandText = "PRAGMA locking_mode = EXCLUSIVE";
            locking.ExecuteNonQuery();

            // A command of its own: the pragma returns a row, and what follows it in one command would not run.
            using var access = connection.CreateCommand();
            access.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
            access.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            throw ToolException.Of(ExitCode.Refused, "database-in-use", file);
        }
    }
}
