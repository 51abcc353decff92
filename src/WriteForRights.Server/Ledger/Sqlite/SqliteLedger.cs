using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The ledger in an SQLite database. One writer commits all waiting entries at once, so that a thousand people share one wait for the disk.
/// </summary>
internal sealed class SqliteLedger : IActionLedger, IPersonalStore
{
    private const int MaxBatch = 1_024;
    private const int MaxWaiting = 16_384;
    private const int RetryAfterSeconds = 5;

    private static readonly TimeSpan MaxCommit = TimeSpan.FromSeconds(5);

    private readonly SqliteDatabase _database;
    private readonly LedgerKey _key;
    private readonly PersonalSeal _seal;
    private readonly Channel<WaitingEntry> _waiting;
    private readonly Task _writing;
    private volatile bool _isTruncationAsked;
    private volatile bool _isTruncated;
    private long _committingSince = -1;

    private SqliteLedger(SqliteDatabase database, PersonalSeal seal, byte[] key)
    {
        _database = database;
        _seal = seal;
        _key = new LedgerKey(key);
        Steps = _key.Steps();
        Messages = new SqliteMessageStore(this, _key.Messages());
        Webhooks = new SqliteWebhookStore(this);
        Maintenance = new SqliteMaintenance(this, database, _key);
        Export = new SqliteExport(this);
        _waiting = Channel.CreateBounded<WaitingEntry>(new BoundedChannelOptions(MaxWaiting)
        {
            SingleReader = true,

            // Memory has no disk to wait for: a lone entry is committed on its caller's thread, which saves the switch to the writer's
            // thread and back. Before a file, this wakes the writer's thread without help of the pool.
            AllowSynchronousContinuations = true,
        });

        // Each commit to a file waits for the disk. On a thread of the pool, that would keep requests from being handled meanwhile.
        _writing = database.IsInMemory
            ? Task.Run(WriteWaitingAsync)
            : Task.Factory.StartNew(
                WriteWaiting,
                CancellationToken.None,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default);
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
    /// <param name="seal">The seal of personal data, and of the ledger's key; by default without a key.</param>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteLedger Open(
        string storage, bool isRehearsal = false, bool keepsNewFile = true, byte[]? newKey = null, PersonalSeal? seal = null)
    {
        seal ??= PersonalSeal.None;
        var database = SqliteDatabase.Open(storage, isRehearsal, seal);
        if (database.Read(connection => ReadKey(connection, seal, newKey)) is not { } key)
        {
            // Another server has created it since it was inspected.
            database.Dispose();
            throw SqliteDatabase.Refused(ProblemCodes.StorageSealed, database.File);
        }

        var ledger = new SqliteLedger(database, seal, key);
        if (keepsNewFile)
        {
            ledger.KeepFile();
        }

        return ledger;
    }

    /// <summary>Whether the actions are lost when the ledger is disposed.</summary>
    internal bool IsInMemory => _database.IsInMemory;

    public PublicSteps Steps { get; }

    public IMessageStore Messages { get; }

    public IWebhookStore Webhooks { get; }

    public IPersonalStore Personal => this;

    public ILedgerMaintenance Maintenance { get; }

    public ILedgerExport Export { get; }

    /// <summary>Keeps the file of a new ledger, even if nothing is stored in it.</summary>
    internal void KeepFile() => _database.KeepFile();

    /// <summary>The full path of the database; <c>null</c> in memory.</summary>
    internal string? File => _database.IsInMemory ? null : _database.File;

    internal LedgerKey Key => _key;

    /// <summary>The clock by which a commit takes too long.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The room that is left for actions and reports; <c>null</c> without limits.</summary>
    internal StorageSpace? Space { get; set; }

    /// <summary>Records commits; <c>null</c> outside of a server.</summary>
    internal CommitTelemetry? Telemetry { get; set; }

    /// <summary>The number of entries and other changes that wait for the next commit.</summary>
    internal int Waiting => _waiting.Reader.Count;

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
        using var writer = new SqliteWriter(connection, _seal);
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
        return (IReadOnlyList<StoredAction>)statements.Prepare(LedgerSql.ReadActions)
            .All(row => SqlitePersonalSql.Instance.ReadAction(row, _seal));
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

    public ValueTask<IReadOnlyList<StoredAction>> ReadPersonAsync(Supporter person, CancellationToken cancellationToken = default) =>
        ReadPersonal(personal => (IReadOnlyList<StoredAction>)personal.OfPerson(FingerprintOf(person)));

    public ValueTask<IReadOnlyList<Erasure>> ReadErasuresAsync(CancellationToken cancellationToken = default) =>
        ReadPersonal(personal => (IReadOnlyList<Erasure>)personal.Erasures());

    public async ValueTask<ErasureAnswer> RequestErasureAsync(
        ErasureId id, Supporter person, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default)
    {
        ErasureAnswer answer = default;
        var fingerprint = FingerprintOf(person);
        await ChangePersonalAsync(personal => answer = personal.Request(id, fingerprint, at, by), cancellationToken).ConfigureAwait(false);
        return answer;
    }

    public async ValueTask<Erasure?> ConfirmErasureAsync(
        ErasureId id, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default)
    {
        Erasure? erasure = null;
        await ChangePersonalAsync(personal => erasure = personal.Confirm(id, at, by), cancellationToken).ConfigureAwait(false);
        return erasure;
    }

    public async ValueTask<PersonalPass> SweepAsync(
        PersonalPass start, RetentionRules rules, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        PersonalPass next = default;
        await ChangePersonalAsync(personal => next = personal.Sweep(start, rules, now), cancellationToken).ConfigureAwait(false);
        return next;
    }

    public async ValueTask<bool> TryTruncateLogAsync(CancellationToken cancellationToken = default)
    {
        // The writer does it after its next transaction.
        _isTruncationAsked = true;
        await WriteAsync(_ => default, cancellationToken).ConfigureAwait(false);
        return _isTruncated;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        _database.Dispose();
    }

    /// <summary>Returns the ledger's key, or <c>null</c> if it is sealed with a key that is missing.</summary>
    private static byte[]? ReadKey(SqliteConnection connection, PersonalSeal seal, byte[]? newKey)
    {
        using var statements = new Statements(connection);
        newKey = LedgerKeyRow.Write(newKey ?? RandomNumberGenerator.GetBytes(LedgerKey.Length), seal);
        return LedgerKeyRow.Read(statements.Prepare(LedgerSql.GetOrAddKey).First(row => row.Bytes(0).ToArray(), newKey)!, seal);
    }

    private static (string Dimension, string Bucket, Tally Tally) TallyIn(Row row) =>
        (row.Text(0), row.Text(1), new Tally(row.Number(2), row.Number(3), row.Number(4), row.Number(5)));

    private byte[] FingerprintOf(Supporter person) =>
        _key.FingerprintOf(person) ?? throw new ArgumentException("The person cannot be recognised.", nameof(person));

    private ValueTask<T> ReadPersonal<T>(Func<PersonalTables, T> read) => Read(connection =>
    {
        using var statements = new Statements(connection);
        return read(new PersonalTables(statements, SqlitePersonalSql.Instance, _key, _seal));
    });

    private ValueTask<LedgerAnswer> ChangePersonalAsync(Action<PersonalTables> change, CancellationToken cancellationToken) =>
        WriteAsync(writer => writer.ChangePersonal(_key, change), cancellationToken);

    /// <summary>Runs an action of the writer in the transaction of the next batch.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    internal ValueTask<LedgerAnswer> WriteAsync(Func<SqliteWriter, LedgerAnswer> append, CancellationToken cancellationToken)
    {
        // A disk that hangs can delay a commit without end. New callers must not wait for it.
        if (Volatile.Read(ref _committingSince) is >= 0 and var since && Clock.GetElapsedTime(since) > MaxCommit)
        {
            var cause = new TimeoutException("The disk has not finished a write for seconds.");
            return ValueTask.FromException<LedgerAnswer>(
                new LedgerUnavailableException(cause) { Reason = UnavailableReason.Slow, RetryAfter = RetryAfterSeconds });
        }

        var waiting = new WaitingEntry(append);
        if (Telemetry?.StartWrite() is { } activity)
        {
            return WriteAsync(waiting, activity, cancellationToken);
        }

        return !cancellationToken.IsCancellationRequested && _waiting.Writer.TryWrite(waiting)
            ? new(waiting.Answer)
            : WriteAsync(waiting, cancellationToken);
    }

    /// <summary>Writes within an activity, which links the request to the commit that it shares with others.</summary>
    private async ValueTask<LedgerAnswer> WriteAsync(WaitingEntry waiting, Activity activity, CancellationToken cancellationToken)
    {
        using (activity)
        {
            waiting.Activity = activity;
            return await WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
        }
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

    /// <summary>Reads from the database as it is now.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be read.</exception>
    internal ValueTask<T> Read<T>(Func<SqliteConnection, T> read) =>
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
            CommitWaiting(batch, ref writer);
        }

        writer?.Dispose();
    }

    private void WriteWaiting()
    {
        SqliteWriter? writer = null;
        var batch = new List<WaitingEntry>(MaxBatch);
        while (WaitToRead())
        {
            CommitWaiting(batch, ref writer);
        }

        writer?.Dispose();
    }

    private bool WaitToRead()
    {
        var reading = _waiting.Reader.WaitToReadAsync();
#pragma warning disable RS0030 // The thread is the writer's own, and has nothing to do until there is something to write.
        return reading.IsCompletedSuccessfully ? reading.Result : reading.AsTask().GetAwaiter().GetResult();
#pragma warning restore RS0030
    }

    private void CommitWaiting(List<WaitingEntry> batch, ref SqliteWriter? writer)
    {
        while (batch.Count < MaxBatch && _waiting.Reader.TryRead(out var entry))
        {
            batch.Add(entry);
        }

        var since = Clock.GetTimestamp();
        Volatile.Write(ref _committingSince, since);
        var activity = Telemetry?.StartCommit(batch);
        var (answers, failure) = Commit(batch, ref writer);
        Telemetry?.Record(activity, batch.Count, Clock.GetElapsedTime(since), isStored: failure is null);

        // Before anybody has an answer: the next call of a caller must not find this commit in progress.
        Volatile.Write(ref _committingSince, -1);
        for (var i = 0; i < batch.Count; i++)
        {
            if (failure is null)
            {
                batch[i].Complete(answers[i]);
            }
            else
            {
                batch[i].Fail(failure);
            }
        }

        batch.Clear();
    }

    /// <summary>Commits a batch. Returns its answers, or the reason for which nothing of it is stored.</summary>
    private (LedgerAnswer[] Answers, Exception? Failure) Commit(List<WaitingEntry> batch, ref SqliteWriter? writer)
    {
        try
        {
            lock (_database.Gate)
            {
                return (CommitToOpenFile(batch, ref writer), null);
            }
        }
        catch (LedgerUnavailableException e)
        {
            return ([], e);
        }
#pragma warning disable CA1031 // A defect must not leave callers waiting for an answer that never comes: each gets the exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // A full or failing disk, for example: nothing of the batch is stored, and the next batch gets a new connection.
            writer?.Dispose();
            writer = null;
            _database.ResetWriter();
            return ([], e is SqliteException ? new LedgerUnavailableException(e) : e);
        }
    }

    /// <summary>Commits a batch, and returns its answers if the files that it was written to are those that a restart would read.</summary>
    private LedgerAnswer[] CommitToOpenFile(List<WaitingEntry> batch, ref SqliteWriter? writer)
    {
        CheckFiles(ref writer);
        writer ??= new SqliteWriter(_database.Writer, _seal);
        var answers = writer.Commit(batch);
        _database.KeepFile();
        CheckFiles(ref writer);
        if (_isTruncationAsked)
        {
            _isTruncationAsked = false;
            TruncateLog();
        }

        return answers;
    }

    private void TruncateLog()
    {
        try
        {
            _isTruncated = _database.TryTruncateLog();
        }
        catch (SqliteException)
        {
            // The batch is stored all the same. Whoever asked has to ask again.
            _isTruncated = false;
        }
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
