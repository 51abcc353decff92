namespace WriteForRights.Server;

/// <summary>The statements for messages and their deliveries. Parameters are bound in the order of their numbers.</summary>
internal static class MessageSql
{
    /// <summary>The columns in the order in which <see cref="MessageRow"/> reads them.</summary>
    internal const string Columns =
        "id, campaign, case_id, section, language, kind, arrived_at, status, findings, policy, claimed_by, claimed_until, "
        + "decided_version, delivery, revision, record";

    // Letter by letter the condition of the partial index, which has them in order. By itself SQLite chooses another one, and sorts.
    private const string IsWaiting = "status IN ('screened', 'reopened')";
    private const string Waiting = $"message INDEXED BY message_waiting WHERE {IsWaiting}";

    private const string Selection = """
        (?1 IS NULL OR campaign = ?1) AND (?2 IS NULL OR case_id = ?2) AND (?3 IS NULL OR section = ?3)
          AND (?4 IS NULL OR language = ?4) AND (?5 IS NULL OR kind = ?5) AND (?6 IS NULL OR findings = ?6)
          AND (CAST(?7 AS BIGINT) IS NULL OR arrived_at < CAST(?7 AS BIGINT))
        """;

    private const string Page = $"{Selection} AND (arrived_at, id) > (?8, ?9) AND (?10 = 0 OR delivery IS NULL)";

    private const string InOrder = "ORDER BY arrived_at, id";

    internal const string Insert =
        $"INSERT INTO message ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, CAST(?12 AS BIGINT), ?13, ?14, ?15, ?16)";

    internal const string Find = $"SELECT {Columns} FROM message WHERE id = ?1";

    internal const string ListWaiting = $"SELECT {Columns} FROM {Waiting} AND {Page} {InOrder} LIMIT ?11";

    /// <summary>From the index of each case alone, however many messages were decided.</summary>
    internal const string CountWaiting =
        $"SELECT campaign, case_id, count(*) FROM message INDEXED BY message_case WHERE {IsWaiting} GROUP BY campaign, case_id";

    internal const string ListWithStatus = $"SELECT {Columns} FROM message WHERE status = ?12 AND {Page} {InOrder} LIMIT ?11";

    internal const string ListOwn =
        $"SELECT {Columns} FROM message WHERE claimed_by = ?10 AND claimed_until > ?8 AND {IsWaiting} AND {Selection} {InOrder} LIMIT ?9";

    internal const string ListFree = $"""
        SELECT {Columns} FROM {Waiting} AND (claimed_until IS NULL OR claimed_until <= ?8) AND {Selection}
        {InOrder} LIMIT ?9
        """;

    internal const string Claim = "UPDATE message SET claimed_by = ?2, claimed_until = ?3, revision = revision + 1 WHERE id = ?1";

    internal const string Release = """
        UPDATE message SET claimed_by = NULL, claimed_until = NULL, revision = revision + 1
        WHERE claimed_by = ?1 AND (?2 IS NULL OR section = ?2) RETURNING id
        """;

    internal const string Revision = "SELECT revision FROM message WHERE id = ?1";

    internal const string Replace = """
        UPDATE message SET status = ?3, findings = ?4, policy = ?5, claimed_by = ?6, claimed_until = CAST(?7 AS BIGINT),
          decided_version = ?8, delivery = ?9, record = ?10, revision = revision + 1
        WHERE id = ?1 AND revision = ?2
        """;

    internal const string Withdraw = """
        UPDATE message SET status = 'withdrawn', claimed_by = NULL, claimed_until = NULL, delivery = NULL, revision = revision + 1
        WHERE id = ?1 AND status NOT IN ('delivered', 'rejected', 'withdrawn')
        """;

    /// <summary>Only the index: the domain finds the reason when the record is read.</summary>
    internal const string Reopen = """
        UPDATE message SET status = 'reopened', delivery = NULL, revision = revision + 1 WHERE id IN (
          SELECT id FROM message
          WHERE campaign = ?1 AND case_id = ?2 AND status IN ('approved', 'redacted') AND policy <> ?3 LIMIT ?4)
        """;

    internal const string FindDelivery = """
        SELECT campaign, case_id, section, language, kind, count, created_by, created_at, status FROM delivery WHERE id = ?1
        """;

    internal const string DeliveryMessages = $"""
        SELECT {Columns} FROM message WHERE id IN (SELECT message FROM delivery_message WHERE delivery_message.delivery = ?1) {InOrder}
        """;

    internal const string InsertDelivery = """
        INSERT INTO delivery (id, campaign, case_id, section, language, kind, count, created_by, created_at, status)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'open') ON CONFLICT DO NOTHING
        """;

    internal const string InsertDeliveryMessage = "INSERT INTO delivery_message (delivery, message) VALUES (?1, ?2)";

    internal const string CloseDelivery = "UPDATE delivery SET status = ?2 WHERE id = ?1 AND status = 'open'";

    internal const string DeliveryState = "SELECT status FROM delivery WHERE id = ?1";
}
