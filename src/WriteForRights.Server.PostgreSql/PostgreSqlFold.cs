using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// Moves the counts by what was stored since. Only one node does so at a time. It takes rows out of a table and moves the counts in one
/// transaction, so nothing is lost or counted twice whatever the order of ids, commits and clocks, and wherever a node ends.
/// </summary>
internal static class PostgreSqlFold
{
    /// <summary>The maximum number of rows in a transaction: a fraction of a second's work.</summary>
    internal const int MaxRows = 5_000;

    /// <summary>Takes the lock under which counts are moved, until the end of the transaction.</summary>
    internal const string Lock = $"SELECT pg_advisory_xact_lock(hashtextextended('{PostgreSqlDatabase.Schema}.fold', 0))";

    private const string TryLock = $"SELECT pg_try_advisory_xact_lock(hashtextextended('{PostgreSqlDatabase.Schema}.fold', 0))";

    private const string IsAnyThere = "SELECT EXISTS (SELECT 1 FROM unfolded)";

    private static readonly NpgsqlDbType[] PersonTypes =
        [NpgsqlDbType.Bytea, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bytea];

    private static readonly NpgsqlDbType[] TallyTypes =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text,
        NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint,
    ];

    // The columns of actions, then what a row of the queue adds. A report has the first of them only.
    private static readonly string Take = $"""
        WITH next AS MATERIALIZED (SELECT position, campaign FROM unfolded ORDER BY position LIMIT {MaxRows}),
        taken AS (
          DELETE FROM unfolded USING next WHERE unfolded.position = next.position AND unfolded.campaign = next.campaign RETURNING unfolded.*
        )
        SELECT {PostgreSqlColumns.Counted(LedgerColumns.OfActions, "action.")}, taken.subject, taken.is_removal, taken.position,
          (extract(epoch FROM clock_timestamp() - taken.queued_at) * 1000)::bigint
        FROM taken JOIN action ON action.id = taken.id AND action.campaign = taken.campaign WHERE taken.subject = 'action'
        UNION ALL
        SELECT {PostgreSqlColumns.Counted(LedgerColumns.OfReports[..Enum.GetValues<EntryColumn>().Length], "report.")},
          NULL, NULL, NULL, NULL, taken.subject, taken.is_removal, taken.position,
          (extract(epoch FROM clock_timestamp() - taken.queued_at) * 1000)::bigint
        FROM taken JOIN report ON report.id = taken.id AND report.revision = taken.revision AND report.campaign = taken.campaign
        WHERE taken.subject = 'report'
        ORDER BY position
        """;

    private static readonly string LoadPeople = $"""
        WITH known AS MATERIALIZED (
          SELECT person_action.id, person_action.campaign FROM unnest($1::bytea[]) AS asked (person) JOIN person_action USING (person)
        )
        SELECT {PostgreSqlColumns.Counted(LedgerColumns.OfActions, "action.")} FROM known
        JOIN action ON action.id = known.id AND action.campaign = known.campaign
        """;

    private static readonly string AddPeople = $"""
        INSERT INTO person_action (person, campaign, case_id, is_signature, taken, id)
        SELECT * FROM {PostgreSqlArrays.Unnest(PersonTypes, 1)} ON CONFLICT DO NOTHING
        """;

    private static readonly string RemovePeople = $"""
        DELETE FROM person_action USING {PostgreSqlArrays.Unnest(PersonTypes, 1)}
          AS gone (person, campaign, case_id, is_signature, taken, id)
        WHERE person_action.person = gone.person AND person_action.campaign = gone.campaign AND person_action.case_id = gone.case_id
          AND person_action.is_signature = gone.is_signature AND person_action.taken = gone.taken AND person_action.id = gone.id
        """;

    /// <summary>Adds numbers to the counts.</summary>
    private static readonly string AddTallies = $"""
        INSERT INTO tally (campaign, scope, dimension, bucket, actions, messages, signatures, people)
        SELECT * FROM {PostgreSqlArrays.Unnest(TallyTypes, 1)}
        ON CONFLICT (scope, dimension, bucket, campaign) DO UPDATE SET actions = tally.actions + excluded.actions,
          messages = tally.messages + excluded.messages, signatures = tally.signatures + excluded.signatures,
          people = tally.people + excluded.people
        """;

    /// <summary>Folds what waits, unless another node is doing so.</summary>
    /// <returns>The number of rows, and how long the oldest of them had waited.</returns>
    internal static async Task<(int Rows, TimeSpan Lag)> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!await IsAsync(connection, IsAnyThere, cancellationToken).ConfigureAwait(false))
        {
            return default;
        }

        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!await IsAsync(connection, TryLock, cancellationToken).ConfigureAwait(false))
            {
                return default;
            }

            var (changes, lag) = await TakeAsync(connection, cancellationToken).ConfigureAwait(false);
            var firstActions = await LoadAsync(connection, changes, cancellationToken).ConfigureAwait(false);
            var fold = new LedgerFold(firstActions);
            fold.Apply(changes);
            await SaveAsync(connection, fold, firstActions, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return (changes.Count, lag);
        }
    }

    /// <summary>Returns the command that adds numbers to the counts.</summary>
    internal static NpgsqlBatchCommand AddTo(IEnumerable<(string Scope, string Dimension, string Bucket, Tally Tally)> tallies)
    {
        var rows = tallies.ToList();
        var arrays = new PostgreSqlArrays(TallyTypes, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (scope, dimension, bucket, tally) = rows[i];
            var campaign = scope.Split('/')[0];
            arrays.Write(i, [campaign, scope, dimension, bucket, tally.Actions, tally.Messages, tally.Signatures, tally.People]);
        }

        return Command(AddTallies, arrays);
    }

    private static async Task<bool> IsAsync(NpgsqlConnection connection, string question, CancellationToken cancellationToken)
    {
        var command = connection.Command(question);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;
        }
    }

    private static async Task<(List<LedgerChange> Changes, TimeSpan Lag)> TakeAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var own = LedgerColumns.OfActions.Length;
        var (changes, lag) = (new List<LedgerChange>(), 0L);
        var command = connection.Command(Take);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var row = new PostgreSqlRow(reader);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var counted = row.Text(own) == LedgerVoid.Action
                        ? LedgerActionRow.ReadCounted(row)
                        : CountedEntry.Of(EntryValues.Read(row, isReported: true));
                    changes.Add(new(counted, IsRemoval: row.Number(own + 1) == 1));
                    lag = Math.Max(lag, row.Number(own + 3));
                }
            }
        }

        return (changes, TimeSpan.FromMilliseconds(lag));
    }

    private static async Task<LoadedFirstActions> LoadAsync(
        NpgsqlConnection connection, List<LedgerChange> changes, CancellationToken cancellationToken)
    {
        var loaded = new LoadedFirstActions();
        var people = changes.Select(change => change.Entry.Person).OfType<byte[]>().DistinctBy(Convert.ToHexString).ToArray();
        if (people.Length == 0)
        {
            return loaded;
        }

        var command = connection.Command(LoadPeople);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddWithValue(people);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    loaded.Load(LedgerActionRow.ReadCounted(new PostgreSqlRow(reader)));
                }
            }
        }

        return loaded;
    }

    private static async Task SaveAsync(
        NpgsqlConnection connection, LedgerFold fold, LoadedFirstActions firstActions, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(AddTo(fold.Deltas));
            if (firstActions.Added.Count > 0)
            {
                batch.BatchCommands.Add(Command(AddPeople, RowsOf(firstActions.Added)));
            }

            // After the others: what was added in this batch may have been removed in it.
            if (firstActions.Removed.Count > 0)
            {
                batch.BatchCommands.Add(Command(RemovePeople, RowsOf(firstActions.Removed)));
            }

            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static PostgreSqlArrays RowsOf(List<CountedEntry> actions)
    {
        var arrays = new PostgreSqlArrays(PersonTypes, actions.Count);
        for (var i = 0; i < actions.Count; i++)
        {
            var action = actions[i];
            arrays.Write(
                i,
                [
                    action.Person,
                    action.Place.Campaign.ToString(),
                    action.Place.Case.ToString(),
                    action.Signatures > 0 ? 1L : 0L,
                    action.Order.TakenAt.UtcTicks,
                    ColumnValues.Bytes(action.Order.Id.ToGuid()),
                ]);
        }

        return arrays;
    }

    private static NpgsqlBatchCommand Command(string sql, PostgreSqlArrays arrays)
    {
        var command = new NpgsqlBatchCommand(sql);
        arrays.AddTo(command.Parameters);
        return command;
    }
}
