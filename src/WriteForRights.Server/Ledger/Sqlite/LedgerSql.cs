namespace WriteForRights.Server;

/// <summary>The statements of the ledger. Parameters are bound in the order of their numbers.</summary>
internal static class LedgerSql
{
    /// <summary>The state of an action's id: always one row.</summary>
    internal const string Find = """
        SELECT
          (SELECT recorded_at FROM void WHERE subject = 'action' AND id = ?1),
          (SELECT digest FROM action WHERE id = ?1),
          (SELECT recorded_at FROM action WHERE id = ?1)
        """;

    internal const string InsertPersonal =
        "INSERT INTO personal (position, supporter, consent, text) VALUES (?1, ?2, ?3, ?4)";

    /// <summary>Adds the digest of the address of the action that was added last.</summary>
    internal const string InsertAddress = "INSERT INTO personal_address (position, digest) VALUES (last_insert_rowid(), ?1)";

    /// <summary>Erases some of the oldest digests, if their actions were recorded before a time.</summary>
    internal const string EraseAddresses = """
        DELETE FROM personal_address WHERE position IN (SELECT position FROM personal_address ORDER BY position LIMIT ?1)
          AND coalesce((SELECT recorded_at FROM action WHERE action.position = personal_address.position), 0) < ?2
        """;

    internal const string Void = """
        INSERT INTO void (subject, id, reason, decided_at, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO NOTHING
        """;

    internal const string FindVoid = "SELECT recorded_at FROM void WHERE subject = ?1 AND id = ?2";

    internal const string InsertPersonalVoid = "INSERT INTO personal_void (position, decided_by) VALUES (?1, ?2)";

    internal const string InsertPersonalReport =
        "INSERT INTO personal_report (position, reported_by, place) VALUES (?1, ?2, ?3)";

    internal const string InsertPersonAction = """
        INSERT INTO person_action (person, campaign, case_id, is_signature, taken, id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    internal const string DeletePersonAction = """
        DELETE FROM person_action WHERE person = ?1 AND campaign = ?2 AND case_id = ?3 AND is_signature = ?4
          AND taken = ?5 AND id = ?6
        """;

    internal const string FirstSignature = """
        SELECT taken, id FROM person_action WHERE person = ?1 AND campaign = ?2 AND case_id = ?3 AND is_signature = 1
        ORDER BY taken, id LIMIT 1
        """;

    internal const string IsKnown = "SELECT 1 FROM person_action WHERE person = ?1 AND campaign = ?2 LIMIT 1";

    /// <summary>The earlier of the first signature and the first other action: two index seeks, however many actions there are.</summary>
    internal const string FirstInCase = """
        SELECT * FROM (SELECT taken, id FROM person_action WHERE person = ?1 AND campaign = ?2 AND case_id = ?3
          AND is_signature = 0 ORDER BY taken, id LIMIT 1)
        UNION ALL
        SELECT * FROM (SELECT taken, id FROM person_action WHERE person = ?1 AND campaign = ?2 AND case_id = ?3
          AND is_signature = 1 ORDER BY taken, id LIMIT 1)
        ORDER BY taken, id LIMIT 1
        """;

    /// <summary>The earliest of the first actions for each case: a few index seeks per case, however many actions there are.</summary>
    internal const string FirstInCampaign = """
        WITH RECURSIVE held (case_id) AS (
          SELECT min(case_id) FROM person_action WHERE person = ?1 AND campaign = ?2
          UNION ALL
          SELECT (SELECT min(case_id) FROM person_action WHERE person = ?1 AND campaign = ?2 AND case_id > held.case_id)
          FROM held WHERE held.case_id IS NOT NULL
        ),
        role (is_signature) AS (VALUES (0), (1))
        SELECT s.taken, s.id FROM held CROSS JOIN role CROSS JOIN person_action s
        WHERE s.person = ?1 AND s.campaign = ?2 AND s.case_id = held.case_id AND s.is_signature = role.is_signature
          AND (s.taken, s.id) = (
            SELECT taken, id FROM person_action t
            WHERE t.person = ?1 AND t.campaign = ?2 AND t.case_id = held.case_id AND t.is_signature = role.is_signature
            ORDER BY taken, id LIMIT 1)
        ORDER BY s.taken, s.id LIMIT 1
        """;

    internal const string AddTally = """
        INSERT INTO tally (scope, dimension, bucket, actions, messages, signatures, people)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (scope, dimension, bucket) DO UPDATE SET
          actions = actions + excluded.actions,
          messages = messages + excluded.messages,
          signatures = signatures + excluded.signatures,
          people = people + excluded.people
        """;

    /// <summary>
    /// The numbers that are not split, whose dimension is empty, and the requested dimensions, in one statement, so that all are from one
    /// moment.
    /// </summary>
    internal const string Count = """
        SELECT dimension, bucket, actions, messages, signatures, people FROM tally
        WHERE scope = ?1 AND (dimension = '' OR instr(?2, ' ' || dimension || ' ') > 0)
        """;

    /// <summary>Returns the ledger's key. Stores the given one if there is none.</summary>
    internal const string GetOrAddKey = """
        INSERT INTO setting (name, value) VALUES ('fingerprint-key', ?1)
        ON CONFLICT (name) DO UPDATE SET value = value RETURNING value
        """;

    /// <summary>
    /// Stores a value that nobody reads, as large as the largest action by default: if there is room for it, any action fits.
    /// </summary>
    internal const string Probe = """
        INSERT INTO setting (name, value) VALUES ('probe', zeroblob(131072))
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;

    /// <summary>The index of the first column after <see cref="LedgerColumns.OfActions"/>.</summary>
    internal static readonly int AfterActionColumns = LedgerColumns.OfActions.Length;

    /// <summary>The index of the first column after <see cref="LedgerColumns.OfReports"/>.</summary>
    internal static readonly int AfterReportColumns = LedgerColumns.OfReports.Length;

    /// <summary>Adds an action, unless its id is stored or void.</summary>
    internal static readonly string InsertAction = $"""
        INSERT INTO action ({Names(LedgerColumns.OfActions)}) SELECT {Parameters(LedgerColumns.OfActions)}
        WHERE NOT EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND id = {Parameter(EntryColumn.Id)})
        ON CONFLICT (id) DO NOTHING
        """;

    internal static readonly string FindAction = $"SELECT {Names(LedgerColumns.OfActions)} FROM action WHERE id = ?1";

    /// <summary>Actions, each with its personal data, the time of its void and its position.</summary>
    internal static readonly string SelectActions = $"""
        SELECT {Names(LedgerColumns.OfActions, "action.")}, supporter, consent, text, void.recorded_at, action.position
        FROM action LEFT JOIN personal ON personal.position = action.position
        LEFT JOIN void ON void.subject = 'action' AND void.id = action.id
        """;

    /// <summary>All actions in the order in which they were stored.</summary>
    internal static readonly string ReadActions = $"{SelectActions} ORDER BY action.position";

    internal static readonly string InsertReport =
        $"INSERT INTO report ({Names(LedgerColumns.OfReports)}) VALUES ({Parameters(LedgerColumns.OfReports)})";

    /// <summary>A report's last revision, and whether it has earlier ones.</summary>
    internal static readonly string FindReport = $"{Revisions()} ORDER BY revision DESC LIMIT 1";

    /// <summary>One revision of a report, and whether it has earlier ones.</summary>
    internal static readonly string FindRevision = $"{Revisions()} AND revision = ?2";

    internal static string Names(string[] columns, string prefix = "") => string.Join(", ", columns.Select(column => prefix + column));

    private static string Revisions() => $"""
        SELECT {Names(LedgerColumns.OfReports)},
          EXISTS (SELECT 1 FROM report AS earlier WHERE earlier.id = ?1 AND earlier.revision < report.revision)
        FROM report WHERE id = ?1
        """;

    private static string Parameters(string[] columns) => string.Join(", ", columns.Select((_, index) => $"?{index + 1}"));

    private static string Parameter(EntryColumn column) => $"?{(int)column + 1}";
}
