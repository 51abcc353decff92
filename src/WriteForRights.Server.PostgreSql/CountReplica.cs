using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// A standby of the database. Counts are read from it while it has replayed everything that the primary had half a second ago; otherwise
/// they are read from the primary. Including the time of a fold, counts are less than a second behind the acknowledged actions. A reader
/// of this node never sees less than an earlier one has seen, so no count falls when reads change from one database to the other.
/// </summary>
internal sealed class CountReplica : IAsyncDisposable
{
    private const string Position = "SELECT (pg_current_wal_flush_lsn() - '0/0')::bigint";

    // What a transaction can see may not be flushed yet. A standby follows its own server.
    private const string Seen = """
        SELECT ((CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END) - '0/0')::bigint
        """;

    // Null on a server that is no standby. The key of the ledger says whose standby it is.
    private const string Replayed =
        "SELECT (pg_last_wal_replay_lsn() - '0/0')::bigint, (SELECT value FROM setting WHERE name = 'fingerprint-key')";

    private const string KeyOfPrimary = "SELECT value FROM setting WHERE name = 'fingerprint-key'";

    private static readonly TimeSpan MaxAge = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TimeBetweenPositions = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    private readonly PostgreSqlDatabase _primary;
    private readonly PostgreSqlDatabase _replica;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private readonly Queue<(long Time, long Position)> _positions = new();
    private readonly Task _watching;
    private byte[]? _key;
    private long _failedAt = -1;
    private long _seen;
    private bool _isUsed = true;

    internal CountReplica(PostgreSqlDatabase primary, PostgreSqlDatabase replica, TimeProvider clock)
    {
        (_primary, _replica, _clock) = (primary, replica, clock);
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>Receives whether counts are read from the replica, at each change.</summary>
    internal Action<bool>? UseChanged { get; set; }

    /// <summary>Reads from the replica, or from the primary if the replica is behind or cannot be read.</summary>
    /// <exception cref="LedgerUnavailableException">Neither can be read.</exception>
    internal async ValueTask<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        T? result = null;
        if (LeastPosition() is { } least && !HasJustFailed())
        {
            try
            {
                // The position comes first, so what is read afterwards has at least what the position says.
                result = await _replica.ReadAsync(
                    async connection => await HasReplayedAsync(connection, least, cancellationToken).ConfigureAwait(false)
                        ? await ReadAndNoteAsync(connection, read, cancellationToken).ConfigureAwait(false)
                        : null,
                    cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _failedAt, -1);
            }
            catch (LedgerUnavailableException)
            {
                // The primary has the counts, too. Waiting for a server that is gone would take longer than reading them there.
                Volatile.Write(ref _failedAt, _clock.GetTimestamp());
            }
        }

        NoteUse(isUsed: result is not null);
        return result ?? await _primary.ReadAsync(
            connection => ReadAndNoteAsync(connection, read, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await _replica.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private bool HasJustFailed() =>
        Volatile.Read(ref _failedAt) is >= 0 and var time && _clock.GetElapsedTime(time) < PauseAfterFailure;

    /// <summary>Returns the oldest position of the primary that is recent enough; <c>null</c> if none is known.</summary>
    private long? LeastPosition()
    {
        lock (_gate)
        {
            while (_positions.TryPeek(out var oldest) && _clock.GetElapsedTime(oldest.Time) > MaxAge)
            {
                _positions.Dequeue();
            }

            return _positions.TryPeek(out var first) ? Math.Max(first.Position, _seen) : null;
        }
    }

    /// <summary>Reads, and notes the position of the server afterwards: the reader cannot have seen more.</summary>
    private async Task<T> ReadAndNoteAsync<T>(
        NpgsqlConnection connection, Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        var result = await read(connection).ConfigureAwait(false);
        var seen = await AskAsync<long>(connection, Seen, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            _seen = Math.Max(_seen, seen);
        }

        return result;
    }

    private async Task<bool> HasReplayedAsync(NpgsqlConnection connection, long least, CancellationToken cancellationToken)
    {
        var command = connection.Command(Replayed);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                // One row, which has arrived as a whole.
                var row = new PostgreSqlRow(reader);
                return !row.IsNull(0) && !row.IsNull(1) && row.Number(0) >= least && row.Bytes(1).SequenceEqual(_key);
            }
        }
    }

    private void NoteUse(bool isUsed)
    {
        lock (_gate)
        {
            if (isUsed == _isUsed)
            {
                return;
            }

            _isUsed = isUsed;
        }

        UseChanged?.Invoke(isUsed);
    }

    /// <summary>Asks the primary for its position, several times a second.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                try
                {
                    // The time before the query: everything that was acknowledged by then is before the position.
                    var time = _clock.GetTimestamp();
                    _key ??= await AskAsync<byte[]>(KeyOfPrimary).ConfigureAwait(false);
                    var position = await AskAsync<long>(Position).ConfigureAwait(false);
                    lock (_gate)
                    {
                        _positions.Enqueue((time, position));
                    }
                }
                catch (LedgerUnavailableException)
                {
                    // Without a recent position, nobody reads from the replica.
                }

                await Task.Delay(TimeBetweenPositions, _clock, _ending.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The end of the ledger.
        }
    }

    private ValueTask<T> AskAsync<T>(string question) => _primary.ReadAsync(
        connection => AskAsync<T>(connection, question, _ending.Token), _ending.Token);

    private static async Task<T> AskAsync<T>(NpgsqlConnection connection, string question, CancellationToken cancellationToken)
    {
        var command = connection.Command(question);
        await using (command.ConfigureAwait(false))
        {
            return (T)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }
}
