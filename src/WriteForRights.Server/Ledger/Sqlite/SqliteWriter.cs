using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>Appends batches of entries and folds them into the counts, with statements that are prepared once.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly SqliteActions _actions;
    private readonly SqliteReports _reports;
    private readonly SqliteFirstActions _firstActions;
    private readonly MessageTables _messages;
    private readonly WebhookTables _webhooks;
    private readonly Statement _find;
    private readonly Statement _void;
    private readonly Statement _findVoid;
    private readonly Statement _insertPersonalVoid;
    private readonly Statement _addTally;
    private readonly Statement _probe;
    private readonly PersonalSeal _seal;
    private readonly List<LedgerChange> _changes = [];

    /// <summary>Prepares the statements. The connection is not owned.</summary>
    /// <exception cref="SqliteException">A statement does not fit the tables.</exception>
    internal SqliteWriter(SqliteConnection connection, PersonalSeal seal)
    {
        _connection = connection;
        _seal = seal;
        _statements = new Statements(connection);
        _actions = new SqliteActions(_statements, seal);
        _reports = new SqliteReports(_statements, seal);
        _firstActions = new SqliteFirstActions(_statements, _actions);
        _messages = new MessageTables(_statements);
        _webhooks = new WebhookTables(_statements);
        _find = _statements.Prepare(LedgerSql.Find);
        _void = _statements.Prepare(LedgerSql.Void);
        _findVoid = _statements.Prepare(LedgerSql.FindVoid);
        _insertPersonalVoid = _statements.Prepare(LedgerSql.InsertPersonalVoid);
        _addTally = _statements.Prepare(LedgerSql.AddTally);
        _probe = _statements.Prepare(LedgerSql.Probe);
    }

    /// <summary>Appends a batch and folds it into the counts in one transaction.</summary>
    /// <returns>The answers to the entries, in their order.</returns>
    internal LedgerAnswer[] Commit(List<WaitingEntry> batch)
    {
        var answers = new LedgerAnswer[batch.Count];
        _changes.Clear();
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                answers[i] = batch[i].Append(this);
            }

            Fold();
            transaction.Commit();
        }

        return answers;
    }

    /// <summary>Appends an action, unless its id is stored or void.</summary>
    internal LedgerAnswer Append(LedgerEntry entry, byte[] digest, byte[]? person, byte[]? address)
    {
        var id = ColumnValues.Bytes(entry.Submitted.Id.ToGuid());
        if (!_actions.Insert(id, entry, digest, person, address))
        {
            return _find.First(row => Answer(row, digest), id);
        }

        if (entry.Message is { } message)
        {
            _messages.Insert(message);
        }

        _changes.Add(new(CountedEntry.Of(entry, person)));
        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    /// <summary>Appends a revision of a report, unless it or a later one is stored.</summary>
    internal LedgerAnswer Append(LedgerReport entry, byte[] digest)
    {
        var id = entry.Report.Id.ToGuid();
        var last = _reports.Find(id);
        if (Answer(id, last, entry.Report.Revision, digest) is { Outcome: not LedgerOutcome.Absent } answer)
        {
            return answer;
        }

        if (last?.Counted.Place.IsIn(entry.OnlySection) == false)
        {
            return new(LedgerOutcome.OtherSection, last.RecordedAt);
        }

        _reports.Insert(entry, digest);
        _changes.Add(new(CountedEntry.Of(entry.Counted)));
        if (last is null)
        {
            return new(LedgerOutcome.Recorded, entry.RecordedAt);
        }

        _changes.Add(new(last.Counted, IsRemoval: true));
        return new(LedgerOutcome.Corrected, entry.RecordedAt);
    }

    /// <summary>Returns the answer to a report that is stored, void or outdated; otherwise the default value.</summary>
    internal LedgerAnswer Find(Report report, ReadOnlySpan<byte> digest)
    {
        var id = report.Id.ToGuid();
        return Answer(id, _reports.Find(id), report.Revision, digest);
    }

    /// <summary>Appends a void, unless the entry is void already.</summary>
    internal LedgerAnswer Void(LedgerVoid entry)
    {
        var (subject, id, record) = (entry.Subject, ColumnValues.Bytes(entry.Id), entry.Record);
        if (entry.OnlySection is not null && Counted(entry)?.Place.IsIn(entry.OnlySection) == false)
        {
            return new(LedgerOutcome.OtherSection, entry.RecordedAt);
        }

        var decidedAt = record.At?.ToUnixTimeMilliseconds();
        if (_void.Run(subject, id, record.Reason.ToString(), decidedAt, entry.RecordedAt.ToUnixTimeMilliseconds()) == 0)
        {
            return new(LedgerOutcome.Repeated, _findVoid.First(row => ColumnValues.Time(row.Number(0)), subject, id));
        }

        if (record.By is { } by)
        {
            var position = _void.LastPosition;
            var key = PersonalTable.RowOf(position);
            _insertPersonalVoid.Run(position, ColumnValues.Sealed(by.Reveal(), "personal_void.decided_by", key, _seal));
        }

        if (entry.Subject == LedgerVoid.Action)
        {
            _messages.Withdraw(id);
        }

        if (Counted(entry) is { } counted)
        {
            _changes.Add(new(counted, IsRemoval: true));
        }

        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    /// <summary>Changes an access key, which is no entry.</summary>
    internal LedgerAnswer ChangeKey(AccessKeyId id, Func<StoredKey?, StoredKey?> change)
    {
        using var statements = new Statements(_connection);
        new SqliteKeys(statements).Change(id, change);
        return default;
    }

    /// <summary>Runs a change of personal data, which is no entry. What came before it in the batch is folded, so it is found.</summary>
    internal LedgerAnswer ChangePersonal(LedgerKey key, Action<PersonalTables> change)
    {
        Fold();
        using var statements = new Statements(_connection);
        change(new PersonalTables(statements, SqlitePersonalSql.Instance, key, _seal));
        return default;
    }

    /// <summary>Changes messages, which are no entries.</summary>
    internal LedgerAnswer ChangeMessages(Action<MessageTables> change)
    {
        change(_messages);
        return default;
    }

    /// <summary>Changes webhooks or their deliveries, which are no entries.</summary>
    internal LedgerAnswer ChangeWebhooks(Action<WebhookTables> change)
    {
        change(_webhooks);
        return default;
    }

    /// <summary>Changes what is no entry, with statements of its own. What came before it in the batch is folded.</summary>
    internal T Correct<T>(Func<Statements, T> correct)
    {
        Fold();
        using var statements = new Statements(_connection);
        return correct(statements);
    }

    /// <summary>Stores a value that is not an entry.</summary>
    internal LedgerAnswer Probe()
    {
        _probe.Run();
        return default;
    }

    /// <summary>Returns the answer to an action from a row of <see cref="LedgerSql.Find"/>.</summary>
    internal static LedgerAnswer Answer(Row row, ReadOnlySpan<byte> digest) =>
        !row.IsNull(0) ? new(LedgerOutcome.Voided, ColumnValues.Time(row.Number(0)))
        : row.IsNull(1) ? default
        : LedgerAnswer.Known(digest, row.Bytes(1), ColumnValues.Time(row.Number(2)));

    public void Dispose() => _statements.Dispose();

    private void Fold()
    {
        var fold = new LedgerFold(_firstActions);
        fold.Apply(_changes);
        _changes.Clear();
        foreach (var (scope, dimension, bucket, tally) in fold.Deltas)
        {
            _addTally.Run(scope, dimension, bucket, tally.Actions, tally.Messages, tally.Signatures, tally.People);
        }
    }

    private CountedEntry? Counted(LedgerVoid entry) =>
        entry.Subject == LedgerVoid.Action ? _actions.Find(entry.Id) : _reports.Find(entry.Id)?.Counted;

    private LedgerAnswer Answer(Guid id, StoredReport? last, int revision, ReadOnlySpan<byte> digest)
    {
        var voidedAt = _findVoid.First(row => (DateTimeOffset?)ColumnValues.Time(row.Number(0)), LedgerVoid.Report, ColumnValues.Bytes(id));
        if (voidedAt is { } at)
        {
            return new(LedgerOutcome.Voided, at);
        }

        var same = last is null || revision == last.Revision ? last : _reports.Find(id, revision);
        return last?.AnswerTo(revision, digest, same) ?? default;
    }
}
