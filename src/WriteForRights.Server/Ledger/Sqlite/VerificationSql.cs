namespace WriteForRights.Server;

/// <summary>The statements that read a whole ledger to verify it, and that correct what it is folded into.</summary>
internal static class VerificationSql
{
    // The columns that the fold needs, at their usual places.
    private static readonly string ColumnsOfActions = Columns(
        LedgerColumns.OfActions, EntryColumn.Digest, EntryColumn.Targets, EntryColumn.Language, EntryColumn.Source, EntryColumn.RecordedAt);

    private static readonly string ColumnsOfReports = Columns(
        LedgerColumns.OfReports, EntryColumn.Digest, EntryColumn.Targets, EntryColumn.Language, EntryColumn.Source, EntryColumn.RecordedAt);

    private const string NotVoid = "NOT EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND void.id = action.id)";

    /// <summary>The instant of an action as <c>person_action</c> has it. The parameter is the ticks of the Unix epoch.</summary>
    private const string Taken = "taken_at * 10000 + taken_ticks + ?2";

    internal const string Tallies = "SELECT scope, dimension, bucket, actions, messages, signatures, people FROM tally";

    internal const string Corrections = "SELECT value FROM setting WHERE name = 'corrections'";

    internal const string AddCorrection = """
        INSERT INTO setting (name, value) VALUES ('corrections', ?1) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;

    /// <summary>The counted actions of unknown people.</summary>
    internal static readonly string ActionsOfUnknown = $"SELECT {ColumnsOfActions} FROM action WHERE person IS NULL AND {NotVoid}";

    /// <summary>
    /// The counted actions of known people, in the order of the key of <c>person_action</c>. ?1 is the kind of signatures.
    /// </summary>
    internal static readonly string ActionsOfKnown = $"""
        SELECT {ColumnsOfActions} FROM action WHERE person IS NOT NULL AND {NotVoid}
        ORDER BY person, campaign, case_id, kind = ?1, taken_at, taken_ticks, id
        """;

    internal const string FirstActions = """
        SELECT person, campaign, case_id, is_signature, taken, id FROM person_action
        ORDER BY person, campaign, case_id, is_signature, taken, id
        """;

    /// <summary>The last revision of each report that counts.</summary>
    internal static readonly string Reports = $"""
        SELECT {ColumnsOfReports} FROM report
        WHERE NOT EXISTS (SELECT 1 FROM report AS later WHERE later.id = report.id AND later.revision > report.revision)
          AND NOT EXISTS (SELECT 1 FROM void WHERE subject = 'report' AND void.id = report.id)
        """;

    internal const string LastPosition = "SELECT max(position) FROM action";

    /// <summary>Adds the first actions that are missing, for the actions at the positions from ?3 to ?4.</summary>
    internal const string AddMissing = $"""
        INSERT INTO person_action (person, campaign, case_id, is_signature, taken, id)
        SELECT person, campaign, case_id, kind = ?1, {Taken}, id FROM action
        WHERE position BETWEEN ?3 AND ?4 AND person IS NOT NULL AND {NotVoid}
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Returns the key after so many first actions (?1) that follow a person (?2).</summary>
    internal const string PersonAfter = "SELECT person FROM person_action WHERE person > ?2 ORDER BY person LIMIT 1 OFFSET ?1";

    /// <summary>
    /// Removes the first actions that are no counted actions, for the people after ?3 up to ?4; all that follow if ?4 is null.
    /// </summary>
    internal const string RemoveWrong = $"""
        DELETE FROM person_action WHERE person > ?3 AND (?4 IS NULL OR person <= ?4) AND NOT EXISTS (
          SELECT 1 FROM action WHERE action.id = person_action.id AND action.person = person_action.person
            AND action.campaign = person_action.campaign AND action.case_id = person_action.case_id
            AND (action.kind = ?1) = person_action.is_signature AND {Taken} = person_action.taken AND {NotVoid})
        """;

    private static string Columns(string[] columns, params ReadOnlySpan<EntryColumn> unused)
    {
        var names = (string[])columns.Clone();
        foreach (var column in unused)
        {
            names[(int)column] = "NULL";
        }

        return string.Join(", ", names);
    }
}
