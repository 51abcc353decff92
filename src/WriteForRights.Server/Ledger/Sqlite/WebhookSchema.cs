namespace WriteForRights.Server;

/// <summary>The step of <see cref="LedgerSchema"/> that adds the webhooks. It does not change after its release.</summary>
internal static class WebhookSchema
{
    internal const string Step = """
        -- The webhooks. Secrets are sealed. Lists are separated by spaces; times are in milliseconds.
        CREATE TABLE webhook (
          id TEXT PRIMARY KEY,
          url TEXT NOT NULL,
          events TEXT NOT NULL,
          campaign TEXT,
          section TEXT,
          is_disabled INTEGER NOT NULL,
          failing_since INTEGER,
          version INTEGER NOT NULL CHECK (version >= 1),
          secret BLOB NOT NULL,
          previous_secret BLOB,
          previous_until INTEGER,
          created_at INTEGER NOT NULL,
          revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;

        -- The events, once for each webhook that wants them. "scope" is the campaign, or the campaign and the case.
        CREATE TABLE webhook_delivery (
          position INTEGER PRIMARY KEY,
          webhook TEXT NOT NULL,
          event TEXT NOT NULL,
          type TEXT NOT NULL,
          scope TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          body BLOB NOT NULL,
          status TEXT NOT NULL,
          attempts INTEGER NOT NULL,
          due_at INTEGER,
          last_attempt_at INTEGER,
          last_status INTEGER,
          claimed_by TEXT,
          claimed_until INTEGER,
          UNIQUE (webhook, event)
        ) STRICT;
        CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook, due_at) WHERE status = 'waiting';
        CREATE INDEX webhook_delivery_created ON webhook_delivery (created_at);

        -- The public counts that webhooks were told last, as JSON, and the greatest ones whose milestones were told.
        CREATE TABLE webhook_told (
          scope TEXT PRIMARY KEY,
          counts TEXT NOT NULL,
          actions INTEGER NOT NULL,
          messages INTEGER NOT NULL,
          signatures INTEGER NOT NULL,
          people INTEGER NOT NULL,
          told_at INTEGER NOT NULL,
          revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;
}
