using Microsoft.Data.Sqlite;

namespace WriteForRights.Sqlite;

/// <summary>Translates result codes of SQLite.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Returns whether another connection has a lock, so that nothing was done and a retry may succeed.</summary>
    internal static bool IsLocked(SqliteException e) => e.SqliteErrorCode is Busy or Locked;

    /// <summary>Returns the problem code of an error, or the given code if the error says nothing about the file.</summary>
    internal static string CodeOf(SqliteException e, string otherwise) => e.SqliteErrorCode switch
    {
        ReadOnly => ProblemCodes.StorageReadOnly,
        Corrupt or NotADatabase => ProblemCodes.StorageCorrupt,
        CannotOpen => ProblemCodes.StorageUnopenable,
        _ => otherwise,
    };
}
