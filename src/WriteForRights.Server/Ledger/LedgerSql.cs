namespace WriteForRights.Server;

/// <summary>What is said to SQLite.</summary>
internal static class LedgerSql
{
    internal const string Find = "SELECT digest, recorded_at FROM action WHERE id = $id";

    internal const string Insert = """
        INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
          taken_at, day, recorded_at, person)
        VALUES ($id, $digest, $campaign, $case, $purpose, $kind, $quantity, $messages, $targets, $section, $country, $language, $source,
          $takenAt, $day, $recordedAt, $person)
        """;

    internal const string InsertPersonal =
        "INSERT INTO personal (id, supporter, consent, text) VALUES ($id, $supporter, $consent, $text)";

    internal const string See = "INSERT INTO seen (scope, role, person) VALUES ($scope, $role, $person) ON CONFLICT DO NOTHING";

    internal const string Add = """
        INSERT INTO tally (scope, dimension, bucket, actions, messages, signatures, people)
        VALUES ($scope, $dimension, $bucket, $actions, $messages, $signatures, $people)
        ON CONFLICT (scope, dimension, bucket) DO UPDATE SET
          actions = actions + excluded.actions,
          messages = messages + excluded.messages,
          signatures = signatures + excluded.signatures,
          people = people + excluded.people
        """;

    /// <summary>The total, whose dimension is empty, and the dimensions asked for: one statement, so all of one moment.</summary>
    internal const string Count = """
        SELECT dimension, bucket, actions, messages, signatures, people FROM tally
        WHERE scope = $scope AND (dimension = '' OR instr($dimensions, ' ' || dimension || ' ') > 0)
        """;

    /// <summary>Every action with what was said with it, in the order in which they were stored.</summary>
    internal const string Read = """
        SELECT id, campaign, case_id, purpose, kind, quantity, targets, section, country, language, source, taken_at, recorded_at,
          supporter, consent, text
        FROM action LEFT JOIN personal USING (id) ORDER BY position
        """;

    /// <summary>The key of the fingerprints: made once, and kept for as long as the ledger.</summary>
    internal const string KeepKey = """
        INSERT INTO setting (name, value) VALUES ('fingerprint-key', $value)
        ON CONFLICT (name) DO UPDATE SET value = value RETURNING value
        """;
}
