using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The database of a ledger: a file, which readers use in parallel with the one writer; or memory, where readers and writer take turns on
/// the only connection. The database ends with that connection.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const string InMemory = ":memory:";

    // The driver's own default.
    private const int LockTimeoutSeconds = 30;

    internal static readonly SqliteFormat Format = new(
        LedgerSchema.ApplicationId, LedgerSchema.Version, ProblemCodes.StorageForeign, ProblemCodes.StorageNewer);

    private readonly string _connectionString;
    private readonly string _file;
    private readonly SqliteConnection? _memory;
    private readonly bool _isNew;
    private SqliteConnection? _writer;
    private DatabaseFiles? _files;
    private bool _isFileKept;
    private bool _isDisposed;

    private SqliteDatabase(SqliteConnection memory) => (_connectionString, _file, _memory) = (string.Empty, InMemory, memory);

    /// <summary>Opens the writer's connection, which keeps the files open and the log in use for as long as the ledger is open.</summary>
    private SqliteDatabase(string connectionString, string file, bool isNew)
    {
        (_connectionString, _file, _isNew) = (connectionString, file, isNew);
        _writer = ConnectForWriting(connectionString);
        _files = DatabaseFiles.Of(_writer, file);
    }

    internal bool IsInMemory => _memory is not null;

    /// <summary>The full path of the database, or a name that is none in memory.</summary>
    internal string File => _file;

    /// <summary>The lock for writing. In memory, readers need it, too.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The connection of the one writer. After an error it is opened again on first use.</summary>
    internal SqliteConnection Writer => _writer ??= _memory ?? ConnectForWriting(_connectionString);

    /// <summary>Whether the write-ahead log on the disk is the one that is open. If not, see <see cref="RenewLog"/>.</summary>
    internal bool IsLogInPlace => _files is not { IsLogInPlace: false };

    /// <summary>
    /// Opens a database and upgrades its tables. A database in memory (<c>Data Source=:memory:</c>) is new, and only this object uses it.
    /// </summary>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteDatabase Open(string storage, bool isRehearsal = false, PersonalSeal? seal = null)
    {
        var (builder, file) = StorageSetting.Read(storage);
        if (file is null)
        {
            return OpenInMemory(isRehearsal);
        }

        try
        {
            var isNew = !System.IO.File.Exists(file);
            string? mismatch = null;
            var code = Format.Inspect(
                file,
                LockTimeoutSeconds,
                found => mismatch = LedgerSchema.MismatchOf(found, isRehearsal) ?? SealMismatchOf(found, seal ?? PersonalSeal.None));
            if ((code ?? mismatch ?? BringUpToDate(builder.ConnectionString, isRehearsal)) is { } refusal)
            {
                throw Refused(refusal, file);
            }

            // From here on a missing file is an error: a new one in its place would hide that it was removed.
            builder.Mode = SqliteOpenMode.ReadWrite;
            return new SqliteDatabase(builder.ConnectionString, file, isNew);
        }
        catch (SqliteException e)
        {
            throw Refused(SqliteErrors.CodeOf(e, ProblemCodes.StorageUnopenable), file, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(ProblemCodes.StorageUnopenable, file, e);
        }
    }

    /// <summary>Opens a connection whose commits are on disk when they return.</summary>
    internal static SqliteConnection Connect(string connectionString) =>
        Connect(connectionString, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");

    /// <summary>Checks that the path of the database still leads to the file that is open.</summary>
    /// <exception cref="LedgerUnavailableException">
    /// It does not. What was written is not where a restart would look for it, so it must not be acknowledged. The connections stay open:
    /// they go on when the file comes back.
    /// </exception>
    internal void CheckFile()
    {
        if (_files is { IsDatabaseInPlace: false })
        {
            throw new LedgerUnavailableException(new IOException(
                $"The database file was removed, moved or replaced while the server was running: {_file}. "
                + "Put the same file back, or start the server again."));
        }
    }

    /// <summary>
    /// Copies the write-ahead log into the database and begins a new log. If the log was removed, everything acknowledged since the last
    /// such copy is only in the file that the writer's connection still has open.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">Another connection was reading for too long. Nothing is lost; try again.</exception>
    /// <exception cref="SqliteException">The log could not be copied, or no new log begun.</exception>
    internal void RenewLog()
    {
        var writer = Writer;
        if (writer.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new LedgerUnavailableException(new IOException(
                $"The write-ahead log was removed, and could not be copied into the database yet: {_file}"));
        }

        // Readers have the removed log open, too. A cleared pool closes its connections instead of keeping them.
        SqliteConnection.ClearPool(writer);
        ResetWriter();
        _files = DatabaseFiles.Of(Writer, _file);
    }

    /// <summary>
    /// Copies the write-ahead log into the database and empties it: earlier values in it are gone. Waits for readers for a second.
    /// </summary>
    /// <returns>Whether it is empty; otherwise somebody is reading.</returns>
    /// <exception cref="SqliteException">The log could not be copied.</exception>
    internal bool TryTruncateLog()
    {
        if (IsInMemory)
        {
            return true;
        }

        var writer = Writer;
        writer.Execute("PRAGMA busy_timeout = 1000");
        return writer.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /// <summary>Reads through a new connection, or in memory through the only one.</summary>
    internal T Read<T>(Func<SqliteConnection, T> read)
    {
        if (_memory is not null)
        {
            lock (Gate)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                return read(_memory);
            }
        }

        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return read(connection);
    }

    /// <summary>
    /// Reads for long, through a connection that nobody else gets. It sorts with 64 MiB of memory, and what is more in temporary files.
    /// </summary>
    internal T ReadAlone<T>(Func<SqliteConnection, T> read)
    {
        if (_memory is not null)
        {
            return Read(read);
        }

        using var connection = Connect(
            new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString, "PRAGMA cache_size = -65536;");
        return read(connection);
    }

    /// <summary>Keeps a new file, which is otherwise deleted at the end if it is still as it was created.</summary>
    internal void KeepFile() => _isFileKept = true;

    /// <summary>Closes the writer's connection after an error, unless it is the database in memory.</summary>
    internal void ResetWriter()
    {
        if (!IsInMemory)
        {
            _writer?.Dispose();
        }

        _writer = null;
    }

    public void Dispose()
    {
        lock (Gate)
        {
            _isDisposed = true;
            _memory?.Dispose();
            _writer?.Dispose();
        }

        if (!IsInMemory)
        {
            using var connection = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(connection);
            DeleteUnlessKept();
        }
    }

    private void DeleteUnlessKept()
    {
        // SQLite deletes the log with the last connection: if there is one, another process uses the file.
        if (_isNew && !_isFileKept && _files is { IsDatabaseInPlace: true } && !System.IO.File.Exists(_file + "-wal"))
        {
            System.IO.File.Delete(_file);
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The database owns its connection.")]
    private static SqliteDatabase OpenInMemory(bool isRehearsal)
    {
        var memory = Connect($"Data Source={InMemory}", "PRAGMA synchronous = OFF;");
        try
        {
            _ = LedgerSchema.BringUpToDate(memory, isRehearsal);
            return new SqliteDatabase(memory);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    private static string? BringUpToDate(string connectionString, bool isRehearsal)
    {
        // Not pooled: a pooled connection would stay open beside those of the ledger, which never create a file.
        using var connection = Connect(new SqliteConnectionStringBuilder(connectionString)
        {
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ConnectionString);
        return LedgerSchema.BringUpToDate(connection, isRehearsal);
    }

    /// <summary>
    /// Opens the writer's connection. The fingerprints of people are spread over their whole table, so this connection caches 32 MiB of
    /// pages, and it copies the write-ahead log back only after 32 MiB, with many changes of a page at once.
    /// </summary>
    private static SqliteConnection ConnectForWriting(string connectionString) => Connect(
        connectionString,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768; "
        + "PRAGMA wal_autocheckpoint = 8192;");

    private static SqliteConnection Connect(string connectionString, string pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Returns the problem code of a database that is sealed with another key; otherwise <c>null</c>.</summary>
    private static string? SealMismatchOf(SqliteConnection connection, PersonalSeal seal) =>
        connection.Scalar("SELECT value FROM setting WHERE name = 'fingerprint-key'") is byte[] stored
            && LedgerKeyRow.Read(stored, seal) is null
                ? ProblemCodes.StorageSealed
                : null;

    internal static CampaignServerStartException Refused(string code, string file, Exception? cause = null) =>
        new(code, Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause);
}
