using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// Reads a whole ledger as it was folded at one moment, and folds it again. People's actions come sorted by person, so the memory that it
/// needs depends on the number of counts, and not on that of actions.
/// </summary>
internal sealed class PostgreSqlVerification(NpgsqlConnection connection, Action<long> progress, CancellationToken cancellationToken)
{
    private const int RowsAtOnce = 1_024;

    // What waits for the fold is not in the counts: an action that waits does not count yet, and one whose void waits still does.
    private const string IsFolded = """
        NOT EXISTS (SELECT 1 FROM unfolded AS queued WHERE queued.campaign = action.campaign AND queued.id = action.id
          AND queued.subject = 'action' AND queued.is_removal = 0)
        AND (NOT EXISTS (SELECT 1 FROM void WHERE void.id = action.id AND void.subject = 'action')
          OR EXISTS (SELECT 1 FROM unfolded AS queued WHERE queued.campaign = action.campaign AND queued.id = action.id
            AND queued.subject = 'action' AND queued.is_removal = 1))
        """;

    /// <summary>The instant of an action as <c>person_action</c> has it.</summary>
    private static readonly string Taken =
        FormattableString.Invariant($"taken_at * 10000 + taken_ticks + {DateTimeOffset.UnixEpoch.Ticks}");

    private static readonly string IsSignature = $"(kind = '{ActionKind.Signature}')::int::bigint";

    private static readonly string Actions = $"SELECT {PostgreSqlColumns.Counted(LedgerColumns.OfActions, string.Empty)} FROM action";

    private static readonly string ActionsOfUnknown = $"{Actions} WHERE person IS NULL AND {IsFolded}";

    private static readonly string ActionsOfKnown = $"{Actions} WHERE person IS NOT NULL AND {IsFolded} ORDER BY person";

    private static readonly string FirstActions = $"""
        SELECT person, campaign, case_id, {IsSignature} AS is_signature, {Taken} AS taken, id FROM action
        WHERE person IS NOT NULL AND {IsFolded}
        """;

    private const string StoredFirstActions = "SELECT person, campaign, case_id, is_signature, taken, id FROM person_action";

    private static readonly string CountDifferences = $"""
        SELECT (SELECT count(*) FROM ({FirstActions} EXCEPT {StoredFirstActions}) AS missing)
          + (SELECT count(*) FROM ({StoredFirstActions} EXCEPT {FirstActions}) AS wrong)
        """;

    /// <summary>Adds the first actions that are missing.</summary>
    internal static readonly string AddMissing = $"""
        INSERT INTO person_action (person, campaign, case_id, is_signature, taken, id) {FirstActions} EXCEPT {StoredFirstActions}
        """;

    /// <summary>Removes the first actions that are no counted actions.</summary>
    internal static readonly string RemoveWrong = $"""
        DELETE FROM person_action USING ({StoredFirstActions} EXCEPT {FirstActions}) AS wrong
        WHERE person_action.person = wrong.person AND person_action.campaign = wrong.campaign AND person_action.case_id = wrong.case_id
          AND person_action.is_signature = wrong.is_signature AND person_action.taken = wrong.taken AND person_action.id = wrong.id
        """;

    // The last revision that was folded: a later one may wait, and then the one before still counts.
    private static readonly string Reports = $"""
        SELECT {PostgreSqlColumns.Counted(LedgerColumns.OfReports, string.Empty)} FROM report
        WHERE NOT EXISTS (SELECT 1 FROM unfolded AS queued WHERE queued.subject = 'report' AND queued.id = report.id
            AND queued.revision = report.revision AND queued.is_removal = 0)
          AND (EXISTS (SELECT 1 FROM unfolded AS queued WHERE queued.subject = 'report' AND queued.id = report.id
              AND queued.revision = report.revision AND queued.is_removal = 1)
            OR (NOT EXISTS (SELECT 1 FROM report AS later WHERE later.id = report.id AND later.revision > report.revision)
              AND NOT EXISTS (SELECT 1 FROM void WHERE void.id = report.id AND void.subject = 'report')))
        """;

    private const string Tallies = "SELECT scope, dimension, bucket, actions, messages, signatures, people FROM tally";

    private readonly List<LedgerChange> _changes = new(RowsAtOnce);

    private long _rows;

    internal async Task<LedgerVerification> RunAsync()
    {
        var fold = new LedgerFold(new SortedFirstActions());
        await ReadAsync(ActionsOfUnknown, row => Add(fold, LedgerActionRow.ReadCounted(row))).ConfigureAwait(false);
        await ReadAsync(Reports, row => Add(fold, CountedEntry.Of(EntryValues.Read(row, isReported: true)))).ConfigureAwait(false);
        await ReadAsync(ActionsOfKnown, row => Add(fold, LedgerActionRow.ReadCounted(row))).ConfigureAwait(false);
        fold.Apply(_changes);
        progress(_rows);
        var people = 0L;
        await ReadAsync(CountDifferences, row => people = row.Number(0)).ConfigureAwait(false);
        var stored = new Dictionary<(string Scope, string Dimension, string Bucket), Tally>();
        await ReadAsync(Tallies, row => stored.Add((row.Text(0), row.Text(1), row.Text(2)), row.Tally(3))).ConfigureAwait(false);
        var folded = fold.Deltas.ToDictionary(delta => (delta.Scope, delta.Dimension, delta.Bucket), delta => delta.Tally);
        return new LedgerVerification(_rows, StoredTallies.Compare(stored, folded), people);
    }

    private async Task ReadAsync(string sql, Action<PostgreSqlRow> read)
    {
        // A large ledger takes longer than a call may.
        var command = connection.Command(sql, isLong: true);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var row = new PostgreSqlRow(reader);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    read(row);
                }
            }
        }
    }

    private void Add(LedgerFold fold, CountedEntry entry)
    {
        _changes.Add(new(entry));
        _rows++;
        if (_changes.Count == RowsAtOnce)
        {
            fold.Apply(_changes);
            _changes.Clear();
            progress(_rows);
        }
    }
}
