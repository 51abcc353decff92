namespace WriteForRights.Outbox;

/// <summary>The tables of the outbox.</summary>
internal static class OutboxSchema
{
    /// <summary>The letters WFRO, which identify an outbox file.</summary>
    internal const int ApplicationId = 0x5746524F;

    /// <summary>The version that this code writes and reads.</summary>
    internal const int Version = 1;

    internal const string Create = """
        CREATE TABLE setting (
          name TEXT PRIMARY KEY,
          value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Personal data is in "action" and "problems" only, which are sealed. A position is never given twice: a flush that deletes its
        -- sent actions late cannot hit another action.
        CREATE TABLE item (
          position INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          enqueued_at INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0,
          state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1)), -- waiting, set aside
          action BLOB NOT NULL,
          code TEXT,
          problems BLOB,
          set_aside_at INTEGER
        ) STRICT;
        -- Its entries end with the position, so it returns each state's items in order.
        CREATE INDEX item_by_state ON item (state);
        """;
}
