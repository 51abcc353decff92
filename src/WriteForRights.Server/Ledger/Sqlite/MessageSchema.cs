namespace WriteForRights.Server;

/// <summary>The step of <see cref="LedgerSchema"/> that adds the messages to people. It does not change after its release.</summary>
internal static class MessageSchema
{
    internal const string Step = """
        -- The messages to people. The record, with the text, is sealed; the other columns are what the queue is searched by. Times are in
        -- milliseconds. "delivery" is the delivery that a message is in, or with which it was sent.
        CREATE TABLE message (
          position INTEGER PRIMARY KEY,
          id BLOB NOT NULL UNIQUE,
          campaign TEXT NOT NULL,
          case_id TEXT NOT NULL,
          section TEXT,
          language TEXT,
          kind TEXT NOT NULL,
          arrived_at INTEGER NOT NULL,
          status TEXT NOT NULL,
          findings TEXT NOT NULL,
          policy TEXT NOT NULL,
          claimed_by TEXT,
          claimed_until INTEGER,
          decided_version TEXT,
          delivery TEXT,
          revision INTEGER NOT NULL,
          record BLOB NOT NULL
        ) STRICT;
        CREATE INDEX message_waiting ON message (arrived_at, id) WHERE status IN ('screened', 'reopened');
        CREATE INDEX message_status ON message (status, arrived_at, id);
        CREATE INDEX message_case ON message (campaign, case_id, status, policy);
        CREATE INDEX message_claim ON message (claimed_by) WHERE claimed_by IS NOT NULL;

        CREATE TABLE delivery (
          id TEXT PRIMARY KEY,
          campaign TEXT NOT NULL,
          case_id TEXT NOT NULL,
          section TEXT,
          language TEXT,
          kind TEXT,
          count INTEGER NOT NULL,
          created_by TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          status TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The messages that a delivery was created with, also those that have left it.
        CREATE TABLE delivery_message (
          delivery TEXT NOT NULL,
          message BLOB NOT NULL,
          PRIMARY KEY (delivery, message)
        ) STRICT, WITHOUT ROWID;
        """;
}
