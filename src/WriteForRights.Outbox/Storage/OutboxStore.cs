using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>Reads and writes the rows of the outbox. Each call is one transaction, which is on disk when it returns.</summary>
[SuppressMessage(
    "Usage", "CA2213:Disposable fields should be disposed", Justification = "A caller that waits at a disposed gate would wait forever.")]
internal sealed class OutboxStore : IAsyncDisposable
{
    private const int Waiting = 0;
    private const int Aside = 1;

    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _isClosed;

    private OutboxStore(string file, SqliteConnection connection, OutboxSeal seal)
    {
        _file = file;
        _connection = connection;
        Seal = seal;
    }

    internal OutboxSeal Seal { get; }

    /// <exception cref="OutboxStorageException">The file cannot serve as an outbox; it was left as it is.</exception>
    internal static OutboxStore Open(string file, ReadOnlyMemory<byte> key, CancellationToken cancellationToken)
    {
        var (connection, seal) = OutboxFile.Open(file, key, cancellationToken);
        return new OutboxStore(file, connection, seal);
    }

    /// <summary>
    /// Adds an item. If its id is already stored, the caller decides whether the new item replaces the stored one, or throws.
    /// </summary>
    /// <returns>Whether the item was added, and the number of waiting items.</returns>
    /// <exception cref="OutboxFullException">The outbox has the maximum number of items.</exception>
    internal Task<(bool IsAdded, int Waiting)> AddAsync(
        ActionId id, DateTimeOffset at, byte[] action, int maxItems, Func<byte[], bool> replaces, CancellationToken cancellationToken) =>
        WriteAsync(
            connection =>
            {
                var known = connection.Scalar(OutboxSql.Find, ("$id", id.ToString())) as byte[];
                var isAdded = known is null || replaces(known);
                if (isAdded)
                {
                    if (known is null && connection.Number(OutboxSql.CountAll) >= maxItems)
                    {
                        throw new OutboxFullException(maxItems);
                    }

                    connection.Execute(
                        OutboxSql.Insert, ("$id", id.ToString()), ("$enqueued_at", at.ToUnixTimeMilliseconds()), ("$action", action));
                }

                return (isAdded, Count(connection, Waiting));
            },
            cancellationToken);

    /// <summary>Returns the oldest waiting items, and the number of all.</summary>
    internal Task<(List<StoredItem> Items, int Waiting)> ReadWaitingAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => (Rows(connection, Waiting, 0, limit), Count(connection, Waiting)), cancellationToken);

    /// <summary>Returns the items that are set aside, after a position.</summary>
    internal Task<List<StoredItem>> ReadSetAsideAsync(long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => Rows(connection, Aside, after, limit), cancellationToken);

    internal Task<OutboxStatus> ReadStatusAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => new OutboxStatus
        {
            Waiting = Count(connection, Waiting),
            SetAside = Count(connection, Aside),
            Oldest = connection.Scalar(OutboxSql.Oldest) is long oldest ? DateTimeOffset.FromUnixTimeMilliseconds(oldest) : null,
        },
        cancellationToken);

    internal Task DeleteAsync(IReadOnlyList<long> positions) => WriteAsync(
        connection =>
        {
            foreach (var position in positions)
            {
                connection.Execute(OutboxSql.Delete, ("$position", position));
            }

            return 0;
        },
        CancellationToken.None);

    internal Task SetAsideAsync(long position, string code, byte[]? problems, DateTimeOffset at) => ExecuteAsync(
        OutboxSql.SetAside,
        CancellationToken.None,
        ("$position", position),
        ("$code", code),
        ("$problems", problems),
        ("$at", at.ToUnixTimeMilliseconds()));

    internal Task CountAttemptAsync(long position) =>
        ExecuteAsync(OutboxSql.CountAttempt, CancellationToken.None, ("$position", position));

    internal async Task<bool> RequeueAsync(ActionId id, CancellationToken cancellationToken) =>
        await ExecuteAsync(OutboxSql.Retry, cancellationToken, ("$id", id.ToString())).ConfigureAwait(false) > 0;

    internal async Task<bool> DiscardAsync(ActionId id, CancellationToken cancellationToken) =>
        await ExecuteAsync(OutboxSql.Discard, cancellationToken, ("$id", id.ToString())).ConfigureAwait(false) > 0;

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        await Task.Run(_connection.Dispose).ConfigureAwait(false);
        _gate.Release();
    }

    private static int Count(SqliteConnection connection, int state) => (int)connection.Number(OutboxSql.CountState, ("$state", state));

    private static List<StoredItem> Rows(SqliteConnection connection, int state, long after, int limit)
    {
        using var command = connection.Command(OutboxSql.Read, ("$state", state), ("$after", after), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var rows = new List<StoredItem>();
        while (reader.Read())
        {
            rows.Add(StoredItem.From(reader));
        }

        return rows;
    }

    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        WriteAsync(connection => connection.Execute(sql, values), cancellationToken);

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    // SQLite blocks while it waits for the disk or another process, and the caller may be on the UI thread.
    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _isClosed
                ? throw new ObjectDisposedException(nameof(ActionOutbox))
                : await Task.Run(
                    () => SqliteRetries.Run(_file, ProblemCodes.OutboxUnavailable, () => work(_connection), cancellationToken),
                    CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
