namespace WriteForRights.Outbox;

/// <summary>The tables of the outbox.</summary>
internal static class OutboxSchema
{
    /// <summary>The letters WFRO, which identify an outbox file.</summary>
    internal const int ApplicationId = 0x5746524F;

    private const string First = """
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

    private const string Second = """
        -- How often it failed while others went through, and the time until which it therefore waits.
        ALTER TABLE item ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE item ADD COLUMN next_at INTEGER;
        -- Whether the outbox supplied the action's date, and the date that replaced it because the clock of the device was wrong.
        ALTER TABLE item ADD COLUMN is_dated INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE item ADD COLUMN taken_at INTEGER;
        -- A copy of the setting, because no row can be read without it: one damaged page must not cost all rows.
        ALTER TABLE item ADD COLUMN salt BLOB;
        CREATE INDEX item_by_attempts ON item (state, attempts);
        """;

    /// <summary>The version that this code writes and reads.</summary>
    internal static int Version => Steps.Length;

    /// <summary>The statements that lead from each version to the next, beginning with an empty file. No step ever changes.</summary>
    internal static string[] Steps { get; } = [First, Second];
}
