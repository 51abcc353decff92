using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The writer's connection, with its statements prepared once.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _insertPersonal;
    private readonly SqliteCommand _see;
    private readonly SqliteCommand _add;

    internal LedgerSession(SqliteConnection connection)
    {
        _connection = connection;
        _find = Prepare(LedgerSql.Find, "$id");
        _insert = Prepare(
            LedgerSql.Insert,
            "$id", "$digest", "$campaign", "$case", "$purpose", "$kind", "$quantity", "$messages", "$targets", "$section", "$country",
            "$language", "$source", "$takenAt", "$day", "$recordedAt", "$person");
        _insertPersonal = Prepare(LedgerSql.InsertPersonal, "$id", "$supporter", "$consent", "$text");
        _see = Prepare(LedgerSql.See, "$scope", "$role", "$person");
        _add = Prepare(
            LedgerSql.Add, "$scope", "$dimension", "$bucket", "$actions", "$messages", "$signatures", "$people");
    }

    /// <summary>Stores the entries that are new and moves the counts, in one transaction; then answers everybody.</summary>
    internal void Commit(List<WaitingEntry> batch)
    {
        var answers = new LedgerAnswer[batch.Count];
        var fold = new LedgerFold();
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            _find.Transaction = transaction;
            _insert.Transaction = transaction;
            _insertPersonal.Transaction = transaction;
            _see.Transaction = transaction;
            _add.Transaction = transaction;
            for (var i = 0; i < batch.Count; i++)
            {
                answers[i] = Append(batch[i], fold);
            }

            foreach (var (key, tally) in fold.Added)
            {
                Run(
                    _add, key.Scope, key.Dimension.ToString(), key.Bucket, tally.Actions, tally.Messages, tally.Signatures, tally.People);
            }

            transaction.Commit();
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Complete(answers[i]);
        }
    }

    /// <summary>What the row of an id, if there is one, says of an action.</summary>
    internal static LedgerAnswer Answer(SqliteDataReader reader, ReadOnlySpan<byte> digest)
    {
        if (!reader.Read())
        {
            return default;
        }

        var same = digest.SequenceEqual(reader.GetFieldValue<byte[]>(0));
        return new(
            same ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _insertPersonal.Dispose();
        _see.Dispose();
        _add.Dispose();
        _connection.Dispose();
    }

    private LedgerAnswer Append(WaitingEntry waiting, LedgerFold fold)
    {
        var entry = waiting.Entry;
        var id = entry.Submitted.Id.ToGuid().ToByteArray(bigEndian: true);
        Bind(_find, id);
        using (var reader = _find.ExecuteReader())
        {
            if (Answer(reader, waiting.Digest) is { Outcome: not LedgerOutcome.Absent } known)
            {
                return known;
            }
        }

        Insert(id, waiting);
        fold.Add(entry, waiting.Person, IsNew);
        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    private void Insert(byte[] id, WaitingEntry waiting)
    {
        var (entry, action) = (waiting.Entry, waiting.Entry.Completed);
        Run(
            _insert,
            id,
            waiting.Digest,
            action.Campaign.ToString(),
            action.Case.ToString(),
            action.Purpose.ToString(),
            action.Kind.ToString(),
            entry.Counted.Actions,
            entry.Counted.Messages,
            string.Join(' ', action.Targets),
            action.Section?.ToString(),
            action.Country?.ToString(),
            action.Language?.ToString(),
            action.Source,
            action.TakenAt!.Value.ToUnixTimeMilliseconds(),
            entry.Day,
            entry.RecordedAt.ToUnixTimeMilliseconds(),
            waiting.Person);
        if (action.Supporter is not null || action.Consent is not null || action.Text is not null)
        {
            Run(_insertPersonal, id, Json(action.Supporter), Json(action.Consent), Json(action.Text));
        }
    }

    private bool IsNew(string scope, string role, byte[] person) => Run(_see, scope, role, person) == 1;

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of LedgerSql.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>());
}
