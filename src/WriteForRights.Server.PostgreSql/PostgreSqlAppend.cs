using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Appends many actions in one statement, which is a transaction: one round trip, and one wait for the disk.</summary>
internal static class PostgreSqlAppend
{
    private static readonly NpgsqlDbType[] ActionTypes =
    [
        .. Enumerable.Range(0, LedgerColumns.OfActions.Length).Select(PostgreSqlColumns.TypeOf),
        NpgsqlDbType.Bytea,
        NpgsqlDbType.Bytea,
        NpgsqlDbType.Bytea,
        NpgsqlDbType.Bytea,
    ];

    private static readonly NpgsqlDbType[] MessageTypes =
    [
        NpgsqlDbType.Bytea, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text,
        NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bytea,
    ];

    // The ids are taken in their order, so that two nodes with the same ones wait for each other, and never in a circle.
    private static readonly string Actions = $"""
        WITH sent AS MATERIALIZED (
          SELECT sent.* FROM (SELECT {PostgreSqlExport.Enter}) AS entering
          CROSS JOIN {PostgreSqlArrays.Unnest(ActionTypes, 1)}
            AS sent ({PostgreSqlColumns.Names(LedgerColumns.OfActions)}, supporter, consent, personal_text, address)
        ),
        taken AS (
          INSERT INTO entry (subject, id, campaign) SELECT 'action', id, campaign FROM sent ORDER BY id
          ON CONFLICT DO NOTHING RETURNING id, campaign
        ),
        added AS (
          INSERT INTO action ({PostgreSqlColumns.Names(LedgerColumns.OfActions)})
          SELECT {PostgreSqlColumns.Names(LedgerColumns.OfActions, "sent.")} FROM sent JOIN taken USING (id)
        ),
        queued AS (
          INSERT INTO unfolded (campaign, subject, id, revision, is_removal) SELECT campaign, 'action', id, 0, 0 FROM taken
        ),
        kept AS (
          INSERT INTO personal (id, campaign, supporter, consent, text)
          SELECT sent.id, sent.campaign, supporter, consent, personal_text FROM sent JOIN taken USING (id)
          WHERE supporter IS NOT NULL OR consent IS NOT NULL OR personal_text IS NOT NULL
        ),
        located AS (
          INSERT INTO personal_address (id, campaign, recorded_at, digest)
          SELECT sent.id, sent.campaign, recorded_at, address FROM sent JOIN taken USING (id) WHERE address IS NOT NULL
        )
        """;

    private static readonly string AppendActions = $"{Actions} SELECT id FROM taken";

    private static readonly string AppendWithMessages = $"""
        {Actions},
        written AS (
          INSERT INTO message ({MessageSql.Columns})
          SELECT sent_message.* FROM {PostgreSqlArrays.Unnest(MessageTypes, ActionTypes.Length + 1)} AS sent_message ({MessageSql.Columns})
          JOIN taken USING (id)
        )
        SELECT id FROM taken
        """;

    private const string Find = """
        SELECT sent.number, void.recorded_at, action.digest, action.recorded_at
        FROM unnest($1::bytea[]) WITH ORDINALITY AS sent (id, number)
        LEFT JOIN void ON void.id = sent.id AND void.subject = 'action'
        LEFT JOIN entry ON entry.id = sent.id AND entry.subject = 'action'
        LEFT JOIN action ON action.id = entry.id AND action.campaign = entry.campaign
        """;

    /// <summary>Appends actions with different ids.</summary>
    /// <returns>The ids of those that are new, in hexadecimal digits.</returns>
    internal static async Task<HashSet<string>> AppendAsync(
        NpgsqlConnection connection, IReadOnlyList<PostgreSqlAction> actions, PersonalSeal seal)
    {
        var arrays = new PostgreSqlArrays(ActionTypes, actions.Count);
        var values = new object?[ActionTypes.Length];
        for (var i = 0; i < actions.Count; i++)
        {
            var action = actions[i];
            LedgerActionRow.Write(values, action.Id, action.Entry, action.Digest, action.Person);
            var personal = LedgerActionRow.Seal(action.Entry, () => action.Id, seal);
            values[^4] = personal?.Supporter;
            values[^3] = personal?.Consent;
            values[^2] = personal?.Text;
            values[^1] = action.Address;
            arrays.Write(i, values);
        }

        var messages = actions.Select(action => action.Entry.Message).OfType<StoredMessage>().ToList();
        var command = connection.Command(messages.Count > 0 ? AppendWithMessages : AppendActions);
        await using (command.ConfigureAwait(false))
        {
            arrays.AddTo(command.Parameters);
            if (messages.Count > 0)
            {
                var rows = new PostgreSqlArrays(MessageTypes, messages.Count);
                for (var i = 0; i < messages.Count; i++)
                {
                    rows.Write(i, MessageRow.Write(messages[i]));
                }

                rows.AddTo(command.Parameters);
            }

            var taken = new HashSet<string>(actions.Count);
            var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync().ConfigureAwait(false))
                {
                    taken.Add(Convert.ToHexString(new PostgreSqlRow(reader).Bytes(0)));
                }
            }

            return taken;
        }
    }

    /// <summary>
    /// Returns the answers to actions by their ids, in the order of the actions; the default value for those that are unknown.
    /// </summary>
    internal static async Task<LedgerAnswer[]> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<(byte[] Id, byte[] Digest)> actions, CancellationToken cancellationToken)
    {
        var answers = new LedgerAnswer[actions.Count];
        var command = connection.Command(Find);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddWithValue(actions.Select(action => action.Id).ToArray());
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var row = new PostgreSqlRow(reader);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var index = (int)row.Number(0) - 1;
                    answers[index] = row.TimeOrNull(1) is { } voidedAt ? new(LedgerOutcome.Voided, voidedAt)
                        : row.IsNull(2) ? default
                        : LedgerAnswer.Known(actions[index].Digest, row.Bytes(2), row.Time(3));
                }
            }
        }

        return answers;
    }
}
