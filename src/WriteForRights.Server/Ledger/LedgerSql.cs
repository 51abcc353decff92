namespace WriteForRights.Server;

/// <summary>What is said to SQLite. Values stand in the order of their numbers.</summary>
internal static class LedgerSql
{
    /// <summary>What is known under the id of an action: always one row.</summary>
    internal const string Find = """
        SELECT
          (SELECT recorded_at FROM void WHERE subject = 'action' AND id = ?1),
          (SELECT digest FROM action WHERE id = ?1),
          (SELECT recorded_at FROM action WHERE id = ?1)
        """;

    /// <summary>Adds an action, unless its id is known or void.</summary>
    internal const string Insert = """
        INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
          taken_at, taken_ticks, day, recorded_at, person)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
          ?14, ?15, ?16, ?17, ?18
        WHERE NOT EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND id = ?1)
        ON CONFLICT (id) DO NOTHING
        """;

    internal const string InsertPersonal =
        "INSERT INTO personal (id, supporter, consent, text) VALUES (?1, ?2, ?3, ?4)";

    /// <summary>An action as far as it counts.</summary>
    internal const string FindCounted = """
        SELECT campaign, case_id, kind, purpose, country, section, day, quantity, messages, taken_at, taken_ticks, person, id
        FROM action WHERE id = ?1
        """;

    internal const string Void = """
        INSERT INTO void (subject, id, reason, decided_at, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO NOTHING
        """;

    internal const string FindVoid = "SELECT recorded_at FROM void WHERE subject = ?1 AND id = ?2";

    internal const string VoidPersonal = "INSERT INTO personal_void (subject, id, decided_by) VALUES (?1, ?2, ?3)";

    /// <summary>The last revision of a report.</summary>
    internal const string FindReport = Revisions + " ORDER BY revision DESC LIMIT 1";

    /// <summary>One revision of a report.</summary>
    internal const string FindRevision = Revisions + " AND revision = ?2";

    internal const string InsertReport = """
        INSERT INTO report (id, revision, digest, campaign, case_id, purpose, kind, quantity, messages, precision, as_of, targets, section,
          country, language, source, day, recorded_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
          ?14, ?15, ?16, ?17, ?18)
        """;

    internal const string ReportPersonal =
        "INSERT INTO personal_report (id, revision, reported_by, place) VALUES (?1, ?2, ?3, ?4)";

    internal const string Stand = """
        INSERT INTO standing (person, campaign, case_id, is_signature, taken, id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """;

    internal const string Unstand = """
        DELETE FROM standing WHERE person = ?1 AND campaign = ?2 AND case_id = ?3 AND is_signature = ?4
          AND taken = ?5 AND id = ?6
        """;

    internal const string FirstSignature = """
        SELECT taken, id FROM standing WHERE person = ?1 AND campaign = ?2 AND case_id = ?3 AND is_signature = 1
        ORDER BY taken, id LIMIT 1
        """;

    internal const string IsKnown = "SELECT 1 FROM standing WHERE person = ?1 AND campaign = ?2 LIMIT 1";

    /// <summary>The earlier of the first signature and the first other action: two steps into the table, however many there are.</summary>
    internal const string FirstInCase = """
        SELECT * FROM (SELECT taken, id FROM standing WHERE person = ?1 AND campaign = ?2 AND case_id = ?3
          AND is_signature = 0 ORDER BY taken, id LIMIT 1)
        UNION ALL
        SELECT * FROM (SELECT taken, id FROM standing WHERE person = ?1 AND campaign = ?2 AND case_id = ?3
          AND is_signature = 1 ORDER BY taken, id LIMIT 1)
        ORDER BY taken, id LIMIT 1
        """;

    /// <summary>The earliest of the first actions for each case: a few steps for each, however many there are.</summary>
    internal const string FirstInCampaign = """
        WITH RECURSIVE held (case_id) AS (
          SELECT min(case_id) FROM standing WHERE person = ?1 AND campaign = ?2
          UNION ALL
          SELECT (SELECT min(case_id) FROM standing WHERE person = ?1 AND campaign = ?2 AND case_id > held.case_id)
          FROM held WHERE held.case_id IS NOT NULL
        ),
        role (is_signature) AS (VALUES (0), (1))
        SELECT s.taken, s.id FROM held CROSS JOIN role CROSS JOIN standing s
        WHERE s.person = ?1 AND s.campaign = ?2 AND s.case_id = held.case_id AND s.is_signature = role.is_signature
          AND (s.taken, s.id) = (
            SELECT taken, id FROM standing t
            WHERE t.person = ?1 AND t.campaign = ?2 AND t.case_id = held.case_id AND t.is_signature = role.is_signature
            ORDER BY taken, id LIMIT 1)
        ORDER BY s.taken, s.id LIMIT 1
        """;

    internal const string Add = """
        INSERT INTO tally (scope, dimension, bucket, actions, messages, signatures, people)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (scope, dimension, bucket) DO UPDATE SET
          actions = actions + excluded.actions,
          messages = messages + excluded.messages,
          signatures = signatures + excluded.signatures,
          people = people + excluded.people
        """;

    /// <summary>The total, whose dimension is empty, and the dimensions asked for: one statement, so all of one moment.</summary>
    internal const string Count = """
        SELECT dimension, bucket, actions, messages, signatures, people FROM tally
        WHERE scope = ?1 AND (dimension = '' OR instr(?2, ' ' || dimension || ' ') > 0)
        """;

    /// <summary>Every action with what was said with it, in the order in which they were stored.</summary>
    internal const string Read = """
        SELECT action.id, campaign, case_id, purpose, kind, quantity, targets, section, country, language, source, taken_at, taken_ticks,
          action.recorded_at, supporter, consent, text, void.recorded_at
        FROM action LEFT JOIN personal ON personal.id = action.id LEFT JOIN void ON void.subject = 'action' AND void.id = action.id
        ORDER BY action.position
        """;

    /// <summary>The key of the fingerprints: made once, and kept for as long as the ledger.</summary>
    internal const string KeepKey = """
        INSERT INTO setting (name, value) VALUES ('fingerprint-key', ?1)
        ON CONFLICT (name) DO UPDATE SET value = value RETURNING value
        """;

    private const string Revisions = """
        SELECT revision, digest, recorded_at,
          EXISTS (SELECT 1 FROM report AS earlier WHERE earlier.id = ?1 AND earlier.revision < report.revision),
          campaign, case_id, kind, purpose, country, section, day, quantity, messages
        FROM report WHERE id = ?1
        """;
}
