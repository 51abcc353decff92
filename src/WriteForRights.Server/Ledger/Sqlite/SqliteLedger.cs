using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The ledger in an SQLite database. One writer commits all waiting entries at once, so that a thousand people share one wait for the disk.
/// </summary>
internal sealed class SqliteLedger : IActionLedger
{
    private const int MaxBatch = 1_024;
    private const int MaxWaiting = 16_384;
    private const int RetryAfterSeconds = 5;

    private static readonly TimeSpan MaxCommit = TimeSpan.FromSeconds(5);

    private readonly SqliteDatabase _database;
    private readonly LedgerKey _key;
    private readonly Channel<WaitingEntry> _waiting;
    private readonly Task _writing;
    private long _committingSince = -1;

    private SqliteLedger(SqliteDatabase database, byte[]? newKey)
    {
        _database = database;
        _key = new LedgerKey(database.Read(connection => ReadKey(connection, newKey)));
        Steps = _key.Steps();
        Maintenance = new SqliteMaintenance(this, database, _key);
        _waiting = Channel.CreateBounded<WaitingEntry>(new BoundedChannelOptions(MaxWaiting)
        {
            SingleReader = true,

            // Memory has no disk to wait for: a lone entry is committed on its caller's thread, which saves the switch to the writer's
            // thread and back.
            AllowSynchronousContinuations = database.IsInMemory,
        });
        _writing = Task.Run(WriteWaitingAsync);
    }

    /// <summary>Opens the ledger, or creates it if there is none.</summary>
    /// <param name="storage">
    /// The connection string of a file; or <c>Data Source=:memory:</c> for a separate ledger that exists until it is disposed.
    /// </param>
    /// <param name="isRehearsal">Whether nothing counts for real. A file is for rehearsals or for real counts, never for both.</param>
    /// <param name="keepsNewFile">
    /// Whether a new file stays if the ledger is disposed before anything is stored and before <see cref="KeepFile"/> is called.
    /// </param>
    /// <param name="newKey">The key of a new ledger; random by default.</param>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteLedger Open(string storage, bool isRehearsal = false, bool keepsNewFile = true, byte[]? newKey = null)
    {
        var ledger = new SqliteLedger(SqliteDatabase.Open(storage, isRehearsal), newKey);
        if (keepsNewFile)
        {
            ledger.KeepFile();
        }

        return ledger;
    }

    /// <summary>Whether the actions are lost when the ledger is disposed.</summary>
    internal bool IsInMemory => _database.IsInMemory;

    public PublicSteps Steps { get; }

    public ILedgerMaintenance Maintenance { get; }

    /// <summary>Keeps the file of a new ledger, even if nothing is stored in it.</summary>
    internal void KeepFile() => _database.KeepFile();

    /// <summary>The full path of the database; <c>null</c> in memory.</summary>
    internal string? File => _database.IsInMemory ? null : _database.File;

    /// <summary>The clock by which a commit takes too long.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The room that is left for actions and reports; <c>null</c> without limits.</summary>
    internal StorageSpace? Space { get; set; }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        Space?.Check();
        var digest = _key.DigestOf(entry.Submitted);
        var person = _key.FingerprintOf(entry.Completed.Supporter);
        var address = entry.Address is { } number ? _key.DigestOf(number) : null;
        return WriteAsync(writer => writer.Append(entry, digest, person, address), cancellationToken);
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default)
    {
        Space?.Check();
        var digest = _key.DigestOf(entry.Report);
        return WriteAsync(writer => writer.Append(entry, digest), cancellationToken);
    }

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) =>
        WriteAsync(writer => writer.Void(entry), cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var statements = new Statements(connection);
        var digest = _key.DigestOf(submitted);
        return statements.Prepare(LedgerSql.Find).First(row => SqliteWriter.Answer(row, digest), ColumnValues.Bytes(submitted.Id.ToGuid()));
    });

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var writer = new SqliteWriter(connection);
        return writer.Find(submitted, _key.DigestOf(submitted));
    });

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default) =>
        Read(connection =>
        {
            using var statements = new Statements(connection);
            var dimensions = string.Concat(by.Select(dimension => $" {dimension} "));
            return LedgerCounts.Of(statements.Prepare(LedgerSql.Count).All(TallyIn, LedgerFold.Scope(campaign, @case), dimensions), by);
        });

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var statements = new Statements(connection);
        return (IReadOnlyList<StoredAction>)statements.Prepare(LedgerSql.ReadActions).All(SqliteActions.Read);
    });

    public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var statements = new Statements(connection);
        return (IReadOnlyList<StoredKey>)new SqliteKeys(statements).All();
    });

    public async ValueTask ChangeKeyAsync(
        AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default) =>
        await WriteAsync(writer => writer.ChangeKey(id, change), cancellationToken).ConfigureAwait(false);

    public async ValueTask ProbeAsync(CancellationToken cancellationToken = default)
    {
        Space?.Check();
        await WriteAsync(writer => writer.Probe(), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        _database.Dispose();
    }

    private static byte[] ReadKey(SqliteConnection connection, byte[]? newKey)
    {
        using var statements = new Statements(connection);
        newKey ??= RandomNumberGenerator.GetBytes(LedgerKey.Length);
        return statements.Prepare(LedgerSql.GetOrAddKey).First(row => row.Bytes(0).ToArray(), newKey)!;
    }

    private static (string Dimension, string Bucket, Tally Tally) TallyIn(Row row) =>
        (row.Text(0), row.Text(1), new Tally(row.Number(2), row.Number(3), row.Number(4), row.Number(5)));

    /// <summary>Runs an action of the writer in the transaction of the next batch.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    internal ValueTask<LedgerAnswer> WriteAsync(Func<SqliteWriter, LedgerAnswer> append, CancellationToken cancellationToken)
    {
        // A disk that hangs keeps its commit for as long as it likes: whoever comes now must not wait for it, too.
        if (Volatile.Read(ref _committingSince) is >= 0 and var since && Clock.GetElapsedTime(since) > MaxCommit)
        {
            var cause = new TimeoutException("The disk has not finished a write for seconds.");
            return ValueTask.FromException<LedgerAnswer>(new LedgerUnavailableException(cause) { RetryAfter = RetryAfterSeconds });
        }

        var waiting = new WaitingEntry(append);
        return !cancellationToken.IsCancellationRequested && _waiting.Writer.TryWrite(waiting)
            ? new(waiting.Answer)
            : WriteAsync(waiting, cancellationToken);
    }

    private async ValueTask<LedgerAnswer> WriteAsync(WaitingEntry waiting, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new LedgerUnavailableException(e);
        }

        return await waiting.Answer.ConfigureAwait(false);
    }

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read) =>
        _database.IsLogInPlace ? ReadNow(read) : ReadAfterRenewalAsync(read);

    /// <summary>Reads after the writer, which has to do so, has begun a new log.</summary>
    private async ValueTask<T> ReadAfterRenewalAsync<T>(Func<SqliteConnection, T> read)
    {
        await WriteAsync(_ => default, CancellationToken.None).ConfigureAwait(false);
        return await ReadNow(read).ConfigureAwait(false);
    }

    private ValueTask<T> ReadNow<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            // An answer from a file that was removed would be taken for one that a restart still gives.
            _database.CheckFile();

            // SQLite has no asynchronous calls, and a read is a few pages from memory.
            return ValueTask.FromResult(_database.Read(read));
        }
        catch (SqliteException e)
        {
            return ValueTask.FromException<T>(new LedgerUnavailableException(e));
        }
        catch (LedgerUnavailableException e)
        {
            return ValueTask.FromException<T>(e);
        }
    }

    private async Task WriteWaitingAsync()
    {
        SqliteWriter? writer = null;
        var batch = new List<WaitingEntry>(MaxBatch);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MaxBatch && _waiting.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            Volatile.Write(ref _committingSince, Clock.GetTimestamp());
            Commit(batch, ref writer);
            Volatile.Write(ref _committingSince, -1);
            batch.Clear();
        }

        writer?.Dispose();
    }

    private void Commit(List<WaitingEntry> batch, ref SqliteWriter? writer)
    {
        LedgerAnswer[] answers;
        try
        {
            lock (_database.Gate)
            {
                answers = CommitToOpenFile(batch, ref writer);
            }
        }
        catch (LedgerUnavailableException e)
        {
            batch.ForEach(entry => entry.Fail(e));
            return;
        }
#pragma warning disable CA1031 // A defect must not leave callers waiting for an answer that never comes: each gets the exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // A full or failing disk, for example: nothing of the batch is stored, and the next batch gets a new connection.
            var failure = e is SqliteException ? new LedgerUnavailableException(e) : e;
            batch.ForEach(entry => entry.Fail(failure));
            writer?.Dispose();
            writer = null;
            _database.ResetWriter();
            return;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Complete(answers[i]);
        }
    }

    /// <summary>Commits a batch, and returns its answers if the files that it was written to are those that a restart would read.</summary>
    private LedgerAnswer[] CommitToOpenFile(List<WaitingEntry> batch, ref SqliteWriter? writer)
    {
        CheckFiles(ref writer);
        writer ??= new SqliteWriter(_database.Writer);
        var answers = writer.Commit(batch);
        _database.KeepFile();
        CheckFiles(ref writer);
        return answers;
    }

    private void CheckFiles(ref SqliteWriter? writer)
    {
        _database.CheckFile();
        if (!_database.IsLogInPlace)
        {
            // Its statements belong to the connection that has the removed log open.
            writer?.Dispose();
            writer = null;
            _database.RenewLog();
        }
    }
}
