using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// The ledger in a PostgreSQL database, which any number of nodes share. Each node commits all actions that wait in one statement. The
/// counts follow within a second: one node at a time moves them.
/// </summary>
internal sealed class PostgreSqlLedger : IActionLedger, IPersonalStore
{
    private const int MaxBatch = 1_024;
    private const int MaxWaiting = 16_384;

    private static readonly TimeSpan MaxCommit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TimeBetweenFolds = TimeSpan.FromMilliseconds(100);

    // A node that dies leaves its lock to the others when the database notices; until then nobody folds.
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(2);

    private static readonly string ReadActions = $"""
        {PostgreSqlPersonalSql.SelectActions} ORDER BY action.position
        """;

    private const string ReadKeys = $"SELECT {KeyRow.Columns} FROM access_key ORDER BY id";
    private const string ReadKey = $"SELECT {KeyRow.Columns} FROM access_key WHERE id = ?1";
    private const string WriteKey = $"""
        INSERT INTO access_key ({KeyRow.Columns})
        VALUES (?1, ?2, ?3, ?4, CAST(?5 AS bigint), CAST(?6 AS bigint), ?7, ?8, CAST(?9 AS bytea), CAST(?10 AS bigint), ?11,
          CAST(?12 AS bigint))
        ON CONFLICT (id) DO UPDATE SET scopes = excluded.scopes, section = excluded.section, origins = excluded.origins,
          expires_at = excluded.expires_at, requests_per_minute = excluded.requests_per_minute, version = excluded.version,
          hash = excluded.hash, previous_hash = excluded.previous_hash, previous_until = excluded.previous_until,
          created_at = excluded.created_at, revoked_at = excluded.revoked_at
        """;

    private const string GetOrAddLedgerKey =
        "INSERT INTO setting (name, value) VALUES ('fingerprint-key', $1) ON CONFLICT (name) DO UPDATE SET value = setting.value "
        + "RETURNING value";

    private const string Probe =
        "INSERT INTO setting (name, value) VALUES ('probe', '\\x01') ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    private readonly PostgreSqlDatabase _database;
    private readonly LedgerKey _key;
    private readonly PersonalSeal _seal;
    private readonly TimeProvider _clock;
    private readonly Channel<PostgreSqlAction> _waiting;
    private readonly SemaphoreSlim _appended = new(0, 1);
    private readonly Turns _turns = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _writing;
    private readonly Task _folding;
    private long _committingSince = -1;

    private PostgreSqlLedger(PostgreSqlDatabase database, PersonalSeal seal, byte[] key, TimeProvider clock)
    {
        (_database, _seal, _clock) = (database, seal, clock);
        _key = new LedgerKey(key);
        Steps = _key.Steps();
        Messages = new PostgreSqlMessageStore(database, _key.Messages());
        Maintenance = new PostgreSqlMaintenance(database, _key, seal);
        Export = new PostgreSqlExport(database);
        Webhooks = new PostgreSqlWebhookStore(database);
        _waiting = Channel.CreateBounded<PostgreSqlAction>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
        _writing = Task.Run(WriteWaitingAsync);
        _folding = Task.Run(FoldAsync);
    }

    /// <summary>Connects to the database, and creates or upgrades its tables.</summary>
    /// <exception cref="CampaignServerStartException">The database cannot be reached, or cannot serve as this ledger.</exception>
    internal static PostgreSqlLedger Open(
        string storage,
        bool isRehearsal = false,
        PersonalSeal? seal = null,
        byte[]? newKey = null,
        TimeProvider? clock = null,
        string? countReplica = null)
    {
        seal ??= PersonalSeal.None;
        clock ??= TimeProvider.System;
        var database = PostgreSqlDatabase.Of(storage);
        var replica = countReplica is null ? null : PostgreSqlDatabase.OfReplica(countReplica);
        string code;
        IOException? cause = null;
        try
        {
            using var connection = database.Connect();
            if (PostgreSqlSchema.BringUpToDate(connection, isRehearsal) is { } refusal)
            {
                code = refusal;
            }
            else if (ReadKeyOf(connection, seal, newKey) is { } key)
            {
                return new PostgreSqlLedger(database, seal, key, clock)
                {
                    Replica = replica is null ? null : new CountReplica(database, replica, clock),
                };
            }
            else
            {
                code = ProblemCodes.StorageSealed;
            }
        }
        catch (Exception e) when (PostgreSqlFailure.IsOfDatabase(e))
        {
            // The exception has the host's name, and maybe more, so only its explanation goes on.
            (code, cause) = (ProblemCodes.StorageUnopenable, new IOException(PostgreSqlFailure.Explain(e)));
        }

        throw Refused(code, cause);
    }

    /// <summary>Returns the exception for a database that cannot serve as the ledger.</summary>
    internal static CampaignServerStartException Refused(string code, IOException? cause = null) =>
        new(code, Problem.Of("$", code, LanguageTag.Current, ("file", cause?.Message ?? "PostgreSQL")).Message, cause);

    public PublicSteps Steps { get; }

    public IMessageStore Messages { get; }

    public IPersonalStore Personal => this;

    public ILedgerMaintenance Maintenance { get; }

    public ILedgerExport Export { get; }

    public IWebhookStore Webhooks { get; }

    /// <summary>Is told of a defect in the fold, which is tried again.</summary>
    internal Action<Exception>? FoldFailed { get; set; }

    /// <summary>The replica from which counts are read while it is up to date; <c>null</c> for none.</summary>
    internal CountReplica? Replica { get; private set; }

    internal LedgerKey Key => _key;

    internal PostgreSqlDatabase Database => _database;

    /// <summary>Receives the commits and the folds of this node; <c>null</c> to measure nothing.</summary>
    internal ServerTelemetry? Telemetry { get; set; }

    /// <summary>The time for which the oldest row of this node's last fold had waited.</summary>
    internal TimeSpan FoldLag { get; private set; }

    /// <summary>Waits until everything that is stored is in the counts, for tests and tools.</summary>
    internal async Task FoldAllAsync(CancellationToken cancellationToken)
    {
        while (await _database.ReadAsync(
            async connection =>
            {
                await PostgreSqlFold.RunAsync(connection, cancellationToken).ConfigureAwait(false);
                var command = connection.Command("SELECT EXISTS (SELECT 1 FROM unfolded)");
                await using (command.ConfigureAwait(false))
                {
                    return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;
                }
            },
            cancellationToken).ConfigureAwait(false))
        {
        }
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        // A database that hangs can delay a commit without end. New callers must not wait for it.
        if (Volatile.Read(ref _committingSince) is >= 0 and var since && _clock.GetElapsedTime(since) > MaxCommit)
        {
            return ValueTask.FromException<LedgerAnswer>(PostgreSqlFailure.Of(new TimeoutException()));
        }

        var action = new PostgreSqlAction(
            entry,
            _key.DigestOf(entry.Submitted),
            _key.FingerprintOf(entry.Completed.Supporter),
            entry.Address is { } number ? _key.DigestOf(number) : null);
        return !cancellationToken.IsCancellationRequested && _waiting.Writer.TryWrite(action)
            ? new(action.Answer)
            : WriteAsync(action, cancellationToken);
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default)
    {
        var digest = _key.DigestOf(entry.Report);
        return ChangeAsync(entry.Report.Id.ToGuid(), entries => entries.Append(entry, digest), cancellationToken);
    }

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) =>
        ChangeAsync(entry.Id, entries => entries.Void(entry), cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) => _database.ReadAsync(
        async connection =>
        {
            var ids = new[] { (ColumnValues.Bytes(submitted.Id.ToGuid()), _key.DigestOf(submitted)) };
            return (await PostgreSqlAppend.FindAsync(connection, ids, cancellationToken).ConfigureAwait(false))[0];
        },
        cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default)
    {
        var digest = _key.DigestOf(submitted);
        return _database.RunAsync(connection => Entries(connection).Find(submitted, digest), cancellationToken);
    }

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default)
    {
        return Replica is null ? _database.ReadAsync(ReadAsync, cancellationToken) : Replica.ReadAsync(ReadAsync, cancellationToken);

        Task<LedgerCounts> ReadAsync(NpgsqlConnection connection) =>
            PostgreSqlCounts.ReadAsync(connection, campaign, @case, by, cancellationToken);
    }

    public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default) => _database.RunAsync(
        connection => (IReadOnlyList<StoredKey>)new PostgreSqlStatements(connection).Prepare(ReadKeys).All(KeyRow.Read), cancellationToken);

    public async ValueTask ChangeKeyAsync(
        AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default) => await _database.RunAsync(
        connection =>
        {
            var statements = new PostgreSqlStatements(connection);
            if (change(statements.Prepare(ReadKey).First(KeyRow.Read, id.ToString())) is { } changed)
            {
                statements.Prepare(WriteKey).Run(KeyRow.Write(changed));
            }

            return true;
        },
        cancellationToken).ConfigureAwait(false);

    public async ValueTask ProbeAsync(CancellationToken cancellationToken = default) => await _database.ReadAsync(
        async connection =>
        {
            var command = connection.Command(Probe);
            await using (command.ConfigureAwait(false))
            {
                return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        },
        cancellationToken).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default) => _database.RunAsync(
        connection => (IReadOnlyList<StoredAction>)new PostgreSqlStatements(connection).Prepare(ReadActions)
            .All(row => PostgreSqlPersonalSql.Instance.ReadAction(row, _seal)),
        cancellationToken);

    public ValueTask<IReadOnlyList<StoredAction>> ReadPersonAsync(Supporter person, CancellationToken cancellationToken = default) =>
        PersonalAsync(personal => (IReadOnlyList<StoredAction>)personal.OfPerson(FingerprintOf(person)), cancellationToken);

    public ValueTask<ErasureAnswer> RequestErasureAsync(
        ErasureId id, Supporter person, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default)
    {
        var fingerprint = FingerprintOf(person);
        return PersonalAsync(personal => personal.Request(id, fingerprint, at, by), cancellationToken);
    }

    public ValueTask<Erasure?> ConfirmErasureAsync(
        ErasureId id, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default) =>
        PersonalAsync(personal => personal.Confirm(id, at, by), cancellationToken);

    public ValueTask<IReadOnlyList<Erasure>> ReadErasuresAsync(CancellationToken cancellationToken = default) =>
        PersonalAsync(personal => (IReadOnlyList<Erasure>)personal.Erasures(), cancellationToken);

    public ValueTask<PersonalPass> SweepAsync(
        PersonalPass start, RetentionRules rules, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        PersonalAsync(personal => personal.Sweep(start, rules, now), cancellationToken);

    // Earlier values leave the tables when PostgreSQL vacuums them, and the log when it is recycled: see docs/operating.md.
    public ValueTask<bool> TryTruncateLogAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        await _ending.CancelAsync().ConfigureAwait(false);
        await _folding.ConfigureAwait(false);
        if (Replica is not null)
        {
            await Replica.DisposeAsync().ConfigureAwait(false);
        }

        await _database.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
        _appended.Dispose();
    }

    private static byte[]? ReadKeyOf(NpgsqlConnection connection, PersonalSeal seal, byte[]? newKey)
    {
        using var command = connection.Command(GetOrAddLedgerKey);
        command.Parameters.AddWithValue(LedgerKeyRow.Write(newKey ?? RandomNumberGenerator.GetBytes(LedgerKey.Length), seal));
        return LedgerKeyRow.Read((byte[])command.ExecuteScalar()!, seal);
    }

    private byte[] FingerprintOf(Supporter person) =>
        _key.FingerprintOf(person) ?? throw new ArgumentException("The person cannot be recognised.", nameof(person));

    private PostgreSqlEntries Entries(NpgsqlConnection connection) => new(new PostgreSqlStatements(connection), _seal);

    private ValueTask<T> PersonalAsync<T>(Func<PersonalTables, T> run, CancellationToken cancellationToken) => _database.RunAsync(
        connection => run(new PersonalTables(new PostgreSqlStatements(connection), PostgreSqlPersonalSql.Instance, _key, _seal)),
        cancellationToken);

    private async ValueTask<LedgerAnswer> ChangeAsync(
        Guid id, Func<PostgreSqlEntries, LedgerAnswer> change, CancellationToken cancellationToken)
    {
        using var turn = _turns.Take(id);
        await turn.Previous.ConfigureAwait(false);
        var answer = await _database.RunAsync(connection => change(Entries(connection)), cancellationToken).ConfigureAwait(false);
        WakeFold();
        return answer;
    }

    private async ValueTask<LedgerAnswer> WriteAsync(PostgreSqlAction action, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(action, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new LedgerUnavailableException(e);
        }

        return await action.Answer.ConfigureAwait(false);
    }

    private async Task WriteWaitingAsync()
    {
        var batch = new List<PostgreSqlAction>(MaxBatch);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MaxBatch && _waiting.Reader.TryRead(out var action))
            {
                batch.Add(action);
            }

            var since = _clock.GetTimestamp();
            Volatile.Write(ref _committingSince, since);
            try
            {
                await CommitAsync(batch).ConfigureAwait(false);
                Telemetry?.Commit(batch.Count, _clock.GetElapsedTime(since), isStored: true);
                WakeFold();
            }
#pragma warning disable CA1031 // A defect must not leave callers waiting for an answer that never comes: each gets the exception.
            catch (Exception e)
#pragma warning restore CA1031
            {
                var failure = PostgreSqlFailure.IsOfDatabase(e) ? PostgreSqlFailure.Of(e) : e;
                Telemetry?.Commit(batch.Count, _clock.GetElapsedTime(since), isStored: false);
                batch.ForEach(action => action.Fail(failure));
            }

            Volatile.Write(ref _committingSince, -1);
            batch.Clear();
        }
    }

    /// <summary>
    /// Commits a batch. If the connection ends before the response, the same batch runs again: what the first attempt stored is found by
    /// its id, so nothing is guessed.
    /// </summary>
    private async Task CommitAsync(List<PostgreSqlAction> batch)
    {
        // The same id several times at once is one action and its repeats.
        var actions = batch.DistinctBy(action => action.Entry.Submitted.Id).ToList();
        var began = _clock.GetTimestamp();
        for (var isRepeat = false; ; isRepeat = true)
        {
            try
            {
                var connection = await _database.ConnectAsync(CancellationToken.None).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    await CommitAsync(connection, batch, actions, isRepeat).ConfigureAwait(false);
                }

                return;
            }
            catch (Exception e) when (
                (PostgreSqlFailure.IsConflict(e) || PostgreSqlFailure.IsAmbiguous(e)) && _clock.GetElapsedTime(began) < MaxCommit)
            {
                await Task.Delay(Pause, _clock, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task CommitAsync(
        NpgsqlConnection connection, List<PostgreSqlAction> batch, List<PostgreSqlAction> actions, bool isRepeat)
    {
        var recorded = await PostgreSqlAppend.AppendAsync(connection, actions, _seal).ConfigureAwait(false);
        var known = new List<PostgreSqlAction>();
        foreach (var action in batch)
        {
            // Removed: the next one with the same id is a repeat.
            if (recorded.Remove(Convert.ToHexString(action.Id)))
            {
                action.Complete(new(LedgerOutcome.Recorded, action.Entry.RecordedAt));
            }
            else
            {
                known.Add(action);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        var answers = await PostgreSqlAppend.FindAsync(
            connection, known.ConvertAll(action => (action.Id, action.Digest)), CancellationToken.None).ConfigureAwait(false);
        for (var i = 0; i < known.Count; i++)
        {
            var (action, answer) = (known[i], answers[i]);

            // The attempt before has stored it, though its response was lost: the caller sees what it would have seen.
            var isOurs = isRepeat && answer.Outcome == LedgerOutcome.Repeated && answer.RecordedAt == action.Entry.RecordedAt;
            action.Complete(isOurs ? answer with { Outcome = LedgerOutcome.Recorded } : answer);
        }
    }

    private void WakeFold()
    {
        try
        {
            if (_appended.CurrentCount == 0)
            {
                _appended.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has woken it.
        }
    }

    private async Task FoldAsync()
    {
        var pause = Pause;
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                // Other nodes wake only their own fold, so this one looks by itself, too. What arrives meanwhile is folded together.
                await _appended.WaitAsync(pause, _ending.Token).ConfigureAwait(false);
                await Task.Delay(TimeBetweenFolds, _clock, _ending.Token).ConfigureAwait(false);
                var connection = await _database.ConnectAsync(_ending.Token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    int rows;
                    do
                    {
                        (rows, FoldLag) = await PostgreSqlFold.RunAsync(connection, _ending.Token).ConfigureAwait(false);
                        if (rows > 0)
                        {
                            Telemetry?.Fold(FoldLag);
                        }
                    }
                    while (rows == PostgreSqlFold.MaxRows);
                }

                pause = Pause;
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (PostgreSqlFailure.IsOfDatabase(e))
            {
                // Callers learn it from their own calls, and the readiness check from its probe.
                pause = pause < MaxPause ? pause * 2 : MaxPause;
            }
#pragma warning disable CA1031 // A defect must not end the fold for ever: the rows are still there for the next attempt.
            catch (Exception e)
#pragma warning restore CA1031
            {
                FoldFailed?.Invoke(e);
                pause = MaxPause;
            }
        }
    }
}
