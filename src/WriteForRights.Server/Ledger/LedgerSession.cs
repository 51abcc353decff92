using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The writer's connection, with its statements prepared once.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly SqliteStandings _standings;
    private readonly SqliteReports _reports;
    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _insertPersonal;
    private readonly Statement _void;
    private readonly Statement _findVoid;
    private readonly Statement _voidPersonal;
    private readonly Statement _add;

    internal LedgerSession(SqliteConnection connection)
    {
        _connection = connection;
        _statements = new Statements(connection);
        _standings = new SqliteStandings(_statements);
        _reports = new SqliteReports(_statements);
        _find = _statements.Prepare(LedgerSql.Find);
        _insert = _statements.Prepare(LedgerSql.Insert);
        _insertPersonal = _statements.Prepare(LedgerSql.InsertPersonal);
        _void = _statements.Prepare(LedgerSql.Void);
        _findVoid = _statements.Prepare(LedgerSql.FindVoid);
        _voidPersonal = _statements.Prepare(LedgerSql.VoidPersonal);
        _add = _statements.Prepare(LedgerSql.Add);
    }

    /// <summary>Writes what is new and moves the counts, in one transaction; then answers everybody.</summary>
    internal void Commit(List<WaitingEntry> batch)
    {
        var answers = new LedgerAnswer[batch.Count];
        var fold = new LedgerFold(_standings);
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                answers[i] = batch[i].Write(this, fold);
            }

            foreach (var (scope, dimension, bucket, tally) in fold.Added)
            {
                _add.Run(
                    scope, dimension.ToString(), bucket, tally.Actions, tally.Messages, tally.Signatures, tally.People);
            }

            transaction.Commit();
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Complete(answers[i]);
        }
    }

    /// <summary>Writes an action, unless there is something under its id.</summary>
    internal LedgerAnswer Append(LedgerEntry entry, byte[] digest, byte[]? person, LedgerFold fold)
    {
        var id = Column.Bytes(entry.Submitted.Id.ToGuid());
        if (Insert(id, entry, digest, person) == 0)
        {
            return _find.First(row => Answer(row, digest), id);
        }

        var action = entry.Completed;
        if (action.Supporter is not null || action.Consent is not null || action.Text is not null)
        {
            _insertPersonal.Run(id, Column.Json(action.Supporter), Column.Json(action.Consent), Column.Json(action.Text));
        }

        fold.Add(CountedAction.Of(entry, person));
        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    /// <summary>Writes a revision of a report, unless it or a later one is there.</summary>
    internal LedgerAnswer Append(LedgerReport entry, byte[] digest, LedgerFold fold)
    {
        var id = entry.Report.Id.ToGuid();
        var known = _reports.Find(id);
        if (Answer(id, known, entry.Report.Revision, digest) is { Outcome: not LedgerOutcome.Absent } answer)
        {
            return answer;
        }

        _reports.Insert(entry, digest);
        var stored = StoredReport.Of(entry, digest, known is not null);
        fold.Add(stored.Place, stored.Tally);
        if (known is null)
        {
            return new(LedgerOutcome.Recorded, entry.RecordedAt);
        }

        fold.Add(known.Place, default(Tally) - known.Tally);
        return new(LedgerOutcome.Corrected, entry.RecordedAt);
    }

    /// <summary>What is known of a revision of a report.</summary>
    internal LedgerAnswer Find(Report report, ReadOnlySpan<byte> digest)
    {
        var id = report.Id.ToGuid();
        return Answer(id, _reports.Find(id), report.Revision, digest);
    }

    /// <summary>Writes that something is void, unless it was before.</summary>
    internal LedgerAnswer Void(LedgerVoid entry, LedgerFold fold)
    {
        var (subject, id, record) = (entry.Subject, Column.Bytes(entry.Id), entry.Record);
        var decidedAt = record.At?.ToUnixTimeMilliseconds();
        if (_void.Run(subject, id, record.Reason.ToString(), decidedAt, entry.RecordedAt.ToUnixTimeMilliseconds()) == 0)
        {
            return new(LedgerOutcome.Repeated, _findVoid.First(row => Column.Instant(row, 0), subject, id));
        }

        if (record.By is { } by)
        {
            _voidPersonal.Run(subject, id, by.Reveal());
        }

        if (subject == LedgerVoid.Action && _standings.TryFind(entry.Id) is { } action)
        {
            fold.Remove(action);
        }
        else if (subject == LedgerVoid.Report && _reports.Find(entry.Id) is { } report)
        {
            fold.Add(report.Place, default(Tally) - report.Tally);
        }

        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    /// <summary>What the row of <see cref="LedgerSql.Find"/> says of an action.</summary>
    internal static LedgerAnswer Answer(Row row, ReadOnlySpan<byte> digest)
    {
        if (!row.IsNull(0))
        {
            return new(LedgerOutcome.Voided, Column.Instant(row, 0));
        }

        if (row.IsNull(1))
        {
            return default;
        }

        var same = digest.SequenceEqual(row.Bytes(1));
        return new(same ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, Column.Instant(row, 2));
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private LedgerAnswer Answer(Guid id, StoredReport? known, int revision, ReadOnlySpan<byte> digest)
    {
        var voidedAt = _findVoid.First(row => (DateTimeOffset?)Column.Instant(row, 0), LedgerVoid.Report, Column.Bytes(id));
        return voidedAt is { } at ? new(LedgerOutcome.Voided, at) : known?.Answer(revision, digest, earlier => _reports.Find(id, earlier)) ?? default;
    }

    private int Insert(byte[] id, LedgerEntry entry, byte[] digest, byte[]? person)
    {
        var action = entry.Completed;
        return _insert.Run(
            id,
            digest,
            action.Campaign.ToString(),
            action.Case.ToString(),
            action.Purpose.ToString(),
            action.Kind.ToString(),
            entry.Counted.Actions,
            entry.Counted.Messages,
            string.Join(' ', action.Targets),
            action.Section?.ToString(),
            entry.Counted.Country?.ToString(),
            action.Language?.ToString(),
            action.Source,
            action.TakenAt!.Value.ToUnixTimeMilliseconds(),
            Column.TicksBeside(action.TakenAt.Value),
            entry.Day,
            entry.RecordedAt.ToUnixTimeMilliseconds(),
            person);
    }
}
