using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
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
    private const string RetryAt = "retry-at";

    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly OpenedFile _opened;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _isClosed;

    private OutboxStore(string file, SqliteConnection connection, OutboxSeal seal)
    {
        _file = file;
        _connection = connection;
        _opened = new OpenedFile(file);
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
    /// <exception cref="OutboxStorageException">The file was removed, moved or replaced, or cannot be written.</exception>
    internal Task<(bool IsAdded, int Waiting)> AddAsync(
        NewItem item, int maxItems, Func<byte[], bool> replaces, CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            // SQLite goes on writing to a file that is gone. Look before, so that it does not grow, and after the commit, before the caller
            // relies on it.
            _opened.ThrowIfMoved();
            var result = InTransaction(connection, () => Add(connection, item, maxItems, replaces));
            _opened.ThrowIfMoved();
            return result;
        },
        cancellationToken);

    /// <summary>Adds an item that was recovered from a damaged file, unless its id is already there.</summary>
    internal Task AddRecoveredAsync(IReadOnlyList<RecoveredItem> items, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            foreach (var item in items)
            {
                connection.Execute(
                    OutboxSql.InsertRecovered,
                    ("$id", item.Id.ToString()),
                    ("$enqueued_at", item.EnqueuedAt.ToUnixTimeMilliseconds()),
                    ("$attempts", item.Attempts),
                    ("$state", item.IsSetAside ? Aside : Waiting),
                    ("$action", item.Action),
                    ("$code", item.Code),
                    ("$problems", item.Problems),
                    ("$set_aside_at", item.SetAsideAt?.ToUnixTimeMilliseconds()),
                    ("$is_dated", item.IsDated ? 1 : 0),
                    ("$taken_at", item.TakenAt?.ToUnixTimeMilliseconds()),
                    ("$salt", Seal.Salt));
            }

            return 0;
        },
        cancellationToken);

    /// <summary>Returns waiting items that are due, by position, and the number of all that wait.</summary>
    internal Task<(List<StoredItem> Items, int Waiting)> ReadWaitingAsync(
        long after, DateTimeOffset now, int limit, CancellationToken cancellationToken) => ReadAsync(
        connection => (
            Rows(connection, OutboxSql.ReadWaiting, limit, [("$after", after), .. Due(now)]),
            Count(connection, Waiting)),
        cancellationToken);

    /// <summary>Returns the waiting items that are due and were tried least.</summary>
    internal Task<List<StoredItem>> ReadLeastTriedAsync(
        bool isNewestFirst, DateTimeOffset now, int limit, CancellationToken cancellationToken) => ReadAsync(
        connection => Rows(
            connection, isNewestFirst ? OutboxSql.ReadLeastTriedNewest : OutboxSql.ReadLeastTriedOldest, limit, Due(now)),
        cancellationToken);

    /// <summary>Returns the earliest time at which a delayed item is due, or <c>null</c> if none is delayed.</summary>
    internal Task<DateTimeOffset?> ReadNextAtAsync(DateTimeOffset now, CancellationToken cancellationToken) => ReadAsync(
        connection => StoredItem.ToTime(connection.Scalar(OutboxSql.NextAt, Due(now)) as long?), cancellationToken);

    /// <summary>Returns the items that are set aside, after a position.</summary>
    internal Task<List<StoredItem>> ReadSetAsideAsync(long after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => Rows(connection, OutboxSql.ReadSetAside, limit, ("$after", after)), cancellationToken);

    /// <exception cref="OutboxStorageException">The file was removed or replaced, or cannot be read.</exception>
    internal Task<OutboxStatus> ReadStatusAsync(CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            _opened.ThrowIfMoved();
            return Status(connection);
        },
        cancellationToken);

    /// <summary>Returns the numbers of the file that was opened, wherever it is now.</summary>
    internal Task<OutboxStatus> ReadNumbersAsync(CancellationToken cancellationToken) => ReadAsync(Status, cancellationToken);

    /// <summary>Returns items whose state is neither waiting nor set aside. They are damaged.</summary>
    internal Task<List<StoredItem>> ReadStraysAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync(connection => Rows(connection, OutboxSql.ReadStrays, limit), cancellationToken);

    /// <summary>Moves items whose damaged position would leave no room for others.</summary>
    internal async Task MoveStraysAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(connection => connection.Number(OutboxSql.HasStrayPosition), cancellationToken).ConfigureAwait(false) != 0)
        {
            await WriteAsync(MoveStrays, cancellationToken).ConfigureAwait(false);
        }
    }

    internal Task DeleteAsync(IReadOnlyCollection<long> positions) => WriteAsync(
        connection =>
        {
            foreach (var position in positions)
            {
                connection.Execute(OutboxSql.Delete, ("$position", position));
            }

            return 0;
        },
        CancellationToken.None);

    /// <summary>Makes room on a full disk by moving the write-ahead log into the file.</summary>
    /// <returns>Whether that was possible.</returns>
    internal async Task<bool> TryMakeRoomAsync()
    {
        try
        {
            await ReadAsync(connection => connection.Execute(OutboxSql.Checkpoint), CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (OutboxStorageException)
        {
            // The disk does not even have room for that. The caller reports what failed first.
            return false;
        }
    }

    internal Task SetAsideAsync(StoredItem item, string code, byte[]? problems, DateTimeOffset at) => ExecuteAsync(
        OutboxSql.SetAside,
        CancellationToken.None,
        ("$position", item.Position),
        ("$attempts", Math.Min(item.Attempts + 1, StoredItem.MaxAttempts)),
        ("$code", code),
        ("$problems", problems),
        ("$at", at.ToUnixTimeMilliseconds()));

    /// <summary>Sets a damaged item aside. If its id is unreadable it gets a new one, so that it can be discarded.</summary>
    /// <returns>The id under which it is set aside.</returns>
    internal Task<ActionId> SetAsideDamagedAsync(StoredItem item, DateTimeOffset at) => WriteAsync(
        connection =>
        {
            var isTaken = connection.Scalar(OutboxSql.FindOther, ("$id", item.Id.ToString()), ("$position", item.Position)) is not null;
            var id = item.Id == default || isTaken ? ActionId.New() : item.Id;
            connection.Execute(
                OutboxSql.SetAsideDamaged,
                ("$position", item.Position),
                ("$id", id.ToString()),
                ("$enqueued_at", item.EnqueuedAt.ToUnixTimeMilliseconds()),
                ("$attempts", item.Attempts),
                ("$code", ProblemCodes.OutboxItemDamaged),
                ("$at", at.ToUnixTimeMilliseconds()));
            return id;
        },
        CancellationToken.None);

    internal Task CountAttemptAsync(long position) =>
        ExecuteAsync(OutboxSql.CountAttempt, CancellationToken.None, ("$position", position));

    /// <summary>Lets an item wait until a time, with the number of its failures while others went through.</summary>
    internal Task DelayAsync(long position, int alone, DateTimeOffset nextAt) => ExecuteAsync(
        OutboxSql.Delay,
        CancellationToken.None,
        ("$position", position),
        ("$alone", alone),
        ("$next_at", nextAt.ToUnixTimeMilliseconds()));

    /// <summary>Stores the date that replaces an item's own, which came from a wrong clock.</summary>
    internal Task RedateAsync(long position, DateTimeOffset takenAt) => ExecuteAsync(
        OutboxSql.Redate, CancellationToken.None, ("$position", position), ("$taken_at", takenAt.ToUnixTimeMilliseconds()));

    /// <summary>Returns the time before which the server wants no request, or <c>null</c>.</summary>
    internal Task<DateTimeOffset?> ReadRetryAtAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => connection.Scalar(OutboxSql.ReadSetting, ("$name", RetryAt)) is byte[] { Length: < 20 } value
            && long.TryParse(Encoding.ASCII.GetString(value), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? StoredItem.ToTime(milliseconds)
            : null,
        cancellationToken);

    /// <summary>Stores the time before which the server wants no request; <c>null</c> if there is none.</summary>
    internal Task WriteRetryAtAsync(DateTimeOffset? retryAt) => retryAt is { } time
        ? ExecuteAsync(
            OutboxSql.WriteSetting,
            CancellationToken.None,
            ("$name", RetryAt),
            ("$value", Encoding.ASCII.GetBytes(time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))))
        : ExecuteAsync(OutboxSql.DeleteSetting, CancellationToken.None, ("$name", RetryAt));

    internal async Task<bool> RequeueAsync(ActionId id, CancellationToken cancellationToken) =>
        await ExecuteAsync(OutboxSql.Requeue, cancellationToken, ("$id", id.ToString())).ConfigureAwait(false) > 0;

    internal async Task<bool> DiscardAsync(ActionId id, CancellationToken cancellationToken) =>
        await ExecuteAsync(OutboxSql.Discard, cancellationToken, ("$id", id.ToString())).ConfigureAwait(false) > 0;

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        await Task.Run(_connection.Dispose).ConfigureAwait(false);
        _gate.Release();
    }

    private (bool IsAdded, int Waiting) Add(SqliteConnection connection, NewItem item, int maxItems, Func<byte[], bool> replaces)
    {
        var known = connection.Scalar(OutboxSql.Find, ("$id", item.Id.ToString())) as byte[];
        var isAdded = known is null || replaces(known);
        if (isAdded)
        {
            if (known is null && connection.Number(OutboxSql.CountAll) >= maxItems)
            {
                throw new OutboxFullException(maxItems);
            }

            if (connection.Number(OutboxSql.HasStrayPosition) != 0)
            {
                MoveStrays(connection);
            }

            connection.Execute(
                OutboxSql.Insert,
                ("$id", item.Id.ToString()),
                ("$enqueued_at", item.At.ToUnixTimeMilliseconds()),
                ("$action", item.Action),
                ("$is_dated", item.IsDated ? 1 : 0),
                ("$salt", Seal.Salt));
        }

        return (isAdded, Count(connection, Waiting));
    }

    private static int MoveStrays(SqliteConnection connection)
    {
        while (connection.Execute(OutboxSql.MoveStrayPosition) > 0)
        {
            // One at a time, because each takes the position after the last.
        }

        return connection.Execute(OutboxSql.ResetSequence);
    }

    private static (string Name, object? Value)[] Due(DateTimeOffset now) =>
    [
        ("$now", now.ToUnixTimeMilliseconds()),
        ("$latest", now.ToUnixTimeMilliseconds() + (long)OwnBackOff.Longest.TotalMilliseconds),
    ];

    private static OutboxStatus Status(SqliteConnection connection) => new()
    {
        Waiting = Count(connection, Waiting),
        SetAside = Count(connection, Aside),
        Oldest = StoredItem.ToTime(connection.Scalar(OutboxSql.Oldest) as long?),
    };

    private static int Count(SqliteConnection connection, int state) => (int)connection.Number(OutboxSql.CountState, ("$state", state));

    private static List<StoredItem> Rows(SqliteConnection connection, string sql, int limit, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, [("$limit", limit), .. values]);
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

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        ReadAsync(connection => InTransaction(connection, () => work(connection)), cancellationToken);

    private static T InTransaction<T>(SqliteConnection connection, Func<T> work)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work();
        transaction.Commit();
        return result;
    }

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
