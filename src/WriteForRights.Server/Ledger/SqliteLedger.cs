using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The ledger in an SQLite file: one writer, which commits as many waiting entries at once as there are, so that a thousand people share
/// one wait for the disk.
/// </summary>
internal sealed class SqliteLedger : IActionLedger
{
    private const int MaxBatch = 1_024;
    private const int MaxWaiting = 16_384;

    private readonly string _connectionString;
    private readonly Fingerprints _fingerprints;
    private readonly Channel<WaitingEntry> _waiting = Channel.CreateBounded<WaitingEntry>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly Task _writing;

    private SqliteLedger(string connectionString, Fingerprints fingerprints)
    {
        _connectionString = connectionString;
        _fingerprints = fingerprints;
        _writing = Task.Run(WriteWaitingAsync);
    }

    /// <summary>Opens the ledger, and makes it if there is none.</summary>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteLedger Open(string storage)
    {
        var connectionString = SqliteFile.Prepare(storage);
        using var connection = SqliteFile.Open(connectionString);
        return new SqliteLedger(connectionString, new Fingerprints(ReadKey(connection)));
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        var digest = _fingerprints.OfAction(entry.Submitted);
        var person = _fingerprints.OfPerson(entry.Completed.Supporter);
        return WriteAsync((session, fold) => session.Append(entry, digest, person, fold), cancellationToken);
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default)
    {
        var digest = _fingerprints.OfReport(entry.Report);
        return WriteAsync((session, fold) => session.Append(entry, digest, fold), cancellationToken);
    }

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) =>
        WriteAsync((session, fold) => session.Void(entry, fold), cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var statements = new Statements(connection);
        var digest = _fingerprints.OfAction(submitted);
        return statements.Prepare(LedgerSql.Find).First(row => LedgerSession.Answer(row, digest), Column.Bytes(submitted.Id.ToGuid()));
    });

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var session = new LedgerSession(connection);
        return session.Find(submitted, _fingerprints.OfReport(submitted));
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
        return (IReadOnlyList<StoredAction>)statements.Prepare(LedgerSql.Read).All(StoredAction.From);
    });

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static byte[] ReadKey(SqliteConnection connection)
    {
        using var statements = new Statements(connection);
        var made = RandomNumberGenerator.GetBytes(Fingerprints.KeyLength);
        return statements.Prepare(LedgerSql.KeepKey).First(row => row.Bytes(0).ToArray(), made)!;
    }

    private static (string Dimension, string Bucket, Tally Tally) TallyIn(Row row) =>
        (row.Text(0), row.Text(1), new Tally(row.Number(2), row.Number(3), row.Number(4), row.Number(5)));

    private ValueTask<LedgerAnswer> WriteAsync(
        Func<LedgerSession, LedgerFold, LedgerAnswer> write, CancellationToken cancellationToken)
    {
        var waiting = new WaitingEntry(write);
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

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
#pragma warning disable CA1849 // SQLite has no waiting to hand over: a read is a few pages from memory.
            connection.Open();
#pragma warning restore CA1849
            return ValueTask.FromResult(read(connection));
        }
        catch (SqliteException e)
        {
            return ValueTask.FromException<T>(new LedgerUnavailableException(e));
        }
    }

    private async Task WriteWaitingAsync()
    {
        LedgerSession? session = null;
        var batch = new List<WaitingEntry>(MaxBatch);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MaxBatch && _waiting.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            try
            {
                session ??= new LedgerSession(SqliteFile.OpenForWriting(_connectionString));
                session.Commit(batch);
            }
            catch (SqliteException e)
            {
                // A full or failing disk: nothing of the batch is stored, everybody is told, and the next batch gets a new connection.
                batch.ForEach(entry => entry.Fail(new LedgerUnavailableException(e)));
                session?.Dispose();
                session = null;
            }
#pragma warning disable CA1031 // A defect here must not leave people waiting for an answer that never comes; each of them gets it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                batch.ForEach(entry => entry.Fail(e));
                session?.Dispose();
                session = null;
            }

            batch.Clear();
        }

        session?.Dispose();
    }
}
