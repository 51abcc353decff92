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
    private readonly SqliteConnection? _memory;
    private SqliteConnection? _writer;
    private bool _isDisposed;

    private SqliteDatabase(string connectionString, SqliteConnection? memory = null) =>
        (_connectionString, _memory) = (connectionString, memory);

    internal bool IsInMemory => _memory is not null;

    /// <summary>The lock for writing. In memory, readers need it, too.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The connection of the one writer, opened on first use.</summary>
    internal SqliteConnection Writer => _writer ??= _memory ?? ConnectForWriting(_connectionString);

    /// <summary>
    /// Opens a database and upgrades its tables. A database in memory (<c>Data Source=:memory:</c>) is new, and only this object uses it.
    /// </summary>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteDatabase Open(string storage)
    {
        var builder = Parse(storage);
        if (builder.DataSource == InMemory || builder.Mode == SqliteOpenMode.Memory)
        {
            return OpenInMemory();
        }

        var file = builder.DataSource = Path.GetFullPath(builder.DataSource);
        try
        {
            if (Format.Inspect(file, LockTimeoutSeconds) is { } code)
            {
                throw Refused(code, file);
            }

            builder.Mode = SqliteOpenMode.ReadWriteCreate;
            using var connection = Connect(builder.ConnectionString);
            LedgerSchema.BringUpToDate(connection);
            return new SqliteDatabase(builder.ConnectionString);
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
        Connect(connectionString, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");

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
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The database owns its connection.")]
    private static SqliteDatabase OpenInMemory()
    {
        var memory = Connect($"Data Source={InMemory}", "PRAGMA synchronous = OFF;");
        try
        {
            LedgerSchema.BringUpToDate(memory);
            return new SqliteDatabase(string.Empty, memory);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens the writer's connection. The fingerprints of people are spread over their whole table, so this connection caches 32 MiB of
    /// pages, and it copies the write-ahead log back only after 32 MiB, with many changes of a page at once.
    /// </summary>
    private static SqliteConnection ConnectForWriting(string connectionString) => Connect(
        connectionString,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192;");

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

    private static CampaignServerStartException Refused(string code, string file, Exception? cause = null) =>
        new(code, Problem.Of("$", code, LanguageTag.Current, ("file", file)).Message, cause);
}
