namespace WriteForRights.Server;

/// <summary>The statements for webhooks and their deliveries. Parameters are bound in the order of their numbers.</summary>
internal static class WebhookSql
{
    /// <summary>The columns in the order in which <see cref="WebhookTables"/> reads them.</summary>
    private const string Columns =
        "id, url, events, campaign, section, is_disabled, failing_since, version, secret, previous_secret, previous_until, created_at, "
        + "revoked_at";

    private const string IsActive = "is_disabled = 0 AND revoked_at IS NULL";

    // Letter by letter the condition of the partial index.
    private const string IsWaiting = "status = 'waiting'";
    private const string OfWebhook = $"webhook_delivery INDEXED BY webhook_delivery_waiting WHERE webhook = ?1 AND {IsWaiting}";

    internal const string ReadAll = $"SELECT {Columns} FROM webhook ORDER BY id";
    internal const string ReadActive = $"SELECT {Columns} FROM webhook WHERE {IsActive} ORDER BY id";
    internal const string ReadOne = $"SELECT {Columns} FROM webhook WHERE id = ?1";

    internal const string Write = $"""
        INSERT INTO webhook ({Columns})
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS BIGINT), ?8, ?9, CAST(?10 AS BLOB), CAST(?11 AS BIGINT), ?12, CAST(?13 AS BIGINT))
        ON CONFLICT (id) DO UPDATE SET url = excluded.url, events = excluded.events, campaign = excluded.campaign,
          section = excluded.section, is_disabled = excluded.is_disabled, failing_since = excluded.failing_since,
          version = excluded.version, secret = excluded.secret, previous_secret = excluded.previous_secret,
          previous_until = excluded.previous_until, created_at = excluded.created_at, revoked_at = excluded.revoked_at
        """;

    internal const string EndWaiting = $"UPDATE webhook_delivery SET status = 'failed', due_at = NULL WHERE webhook = ?1 AND {IsWaiting}";

    /// <summary>Adds an event for each webhook that wants it.</summary>
    internal const string Tell = $"""
        INSERT INTO webhook_delivery (webhook, event, type, scope, created_at, body, status, attempts, due_at)
        SELECT id, ?1, ?2, ?3, ?4, ?5, 'waiting', 0, ?6 FROM webhook
        WHERE {IsActive} AND ' ' || events || ' ' LIKE '% ' || ?2 || ' %' AND (campaign IS NULL OR campaign = ?7)
          AND (section IS NULL OR ?8 LIKE '% ' || section || ' %')
        RETURNING webhook
        """;

    /// <summary>Removes what a newer event replaces, if too many wait.</summary>
    internal const string Merge = $"""
        DELETE FROM webhook_delivery
        WHERE webhook = ?1 AND {IsWaiting} AND type = ?2 AND scope = ?3 AND event <> ?4 AND (claimed_until IS NULL OR claimed_until <= ?5)
          AND (SELECT count(*) FROM {OfWebhook}) > ?6
        """;

    internal const string ReadTold =
        "SELECT counts, actions, messages, signatures, people, told_at, revision FROM webhook_told ORDER BY scope";

    internal const string ToldRevision = "SELECT revision FROM webhook_told WHERE scope = ?1";

    internal const string WriteTold = """
        INSERT INTO webhook_told (scope, counts, actions, messages, signatures, people, told_at, revision)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (scope) DO UPDATE SET counts = excluded.counts, actions = excluded.actions, messages = excluded.messages,
          signatures = excluded.signatures, people = excluded.people, told_at = excluded.told_at, revision = excluded.revision
        """;

    internal const string NextDue = $"""
        SELECT min((
          SELECT due_at FROM webhook_delivery INDEXED BY webhook_delivery_waiting
          WHERE webhook = webhook.id AND {IsWaiting} AND (claimed_until IS NULL OR claimed_until <= ?1) ORDER BY due_at LIMIT 1))
        FROM webhook WHERE {IsActive}
        """;

    internal const string CountClaimed = $"SELECT count(*) FROM {OfWebhook} AND claimed_until > ?2";

    internal const string ReadDue = $"""
        SELECT event, attempts, body, due_at FROM {OfWebhook} AND due_at <= ?2 AND (claimed_until IS NULL OR claimed_until <= ?2)
        ORDER BY due_at LIMIT ?3
        """;

    internal const string Claim = "UPDATE webhook_delivery SET claimed_by = ?3, claimed_until = ?4 WHERE webhook = ?1 AND event = ?2";

    internal const string Complete = $"""
        UPDATE webhook_delivery SET status = ?4, attempts = attempts + 1, due_at = CAST(?5 AS BIGINT), last_attempt_at = ?6,
          last_status = CAST(?7 AS BIGINT),
          claimed_by = NULL, claimed_until = NULL
        WHERE webhook = ?1 AND event = ?2 AND claimed_by = ?3 AND {IsWaiting}
        """;

    internal const string List = """
        SELECT event, type, created_at, status, attempts, last_attempt_at, last_status, due_at FROM webhook_delivery
        WHERE webhook = ?1 AND (?2 IS NULL OR event < ?2) ORDER BY event DESC LIMIT ?3
        """;

    internal const string Select = """
        SELECT event FROM webhook_delivery
        WHERE webhook = ?1 AND event > ?2 AND (CAST(?3 AS BIGINT) IS NULL OR created_at >= CAST(?3 AS BIGINT))
          AND (?4 IS NULL OR event = ?4) ORDER BY event LIMIT ?5
        """;

    internal const string Replay = """
        UPDATE webhook_delivery SET status = 'waiting', attempts = 0, due_at = ?3
        WHERE webhook = ?1 AND event = ?2 AND status <> 'waiting'
        """;

    internal const string Remove = """
        DELETE FROM webhook_delivery WHERE position IN (SELECT position FROM webhook_delivery WHERE created_at < ?1 LIMIT ?2)
        """;

    internal const string Reseal = "UPDATE webhook SET secret = ?2, previous_secret = CAST(?3 AS BLOB) WHERE id = ?1";
}
