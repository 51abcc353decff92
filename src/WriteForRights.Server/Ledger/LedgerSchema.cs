namespace WriteForRights.Server;

/// <summary>The tables of the ledger.</summary>
internal static class LedgerSchema
{
    /// <summary>What the file says it is: the letters WFRL, so that another program's database is never taken for ours.</summary>
    internal const int ApplicationId = 0x5746524C;

    /// <summary>The version that this code writes and reads.</summary>
    internal const int Version = 1;

    internal const string Create = """
        CREATE TABLE setting (
          name TEXT PRIMARY KEY,
          value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The truth. It holds nothing that names a person: "person" and "digest" are keyed fingerprints.
        CREATE TABLE action (
          position INTEGER PRIMARY KEY,
          id BLOB NOT NULL UNIQUE,
          digest BLOB NOT NULL,
          campaign TEXT NOT NULL,
          case_id TEXT NOT NULL,
          purpose TEXT NOT NULL,
          kind TEXT NOT NULL,
          quantity INTEGER NOT NULL CHECK (quantity >= 1),
          messages INTEGER NOT NULL CHECK (messages >= quantity),
          targets TEXT NOT NULL,
          section TEXT,
          country TEXT,
          language TEXT,
          source TEXT,
          taken_at INTEGER NOT NULL,
          day TEXT NOT NULL,
          recorded_at INTEGER NOT NULL,
          person BLOB
        ) STRICT;
        CREATE TRIGGER action_is_never_changed BEFORE UPDATE ON action
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER action_is_never_deleted BEFORE DELETE ON action
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        -- What people said of themselves and wrote, apart from the ledger so that it can be erased and the counts stay.
        CREATE TABLE personal (
          id BLOB PRIMARY KEY,
          supporter TEXT,
          consent TEXT,
          text TEXT
        ) STRICT, WITHOUT ROWID;

        -- Who was counted already: as a person in a scope, as a signature under a case.
        CREATE TABLE seen (
          scope TEXT NOT NULL,
          role TEXT NOT NULL,
          person BLOB NOT NULL,
          PRIMARY KEY (scope, role, person)
        ) STRICT, WITHOUT ROWID;

        -- The fold of the ledger.
        CREATE TABLE tally (
          scope TEXT NOT NULL,
          dimension TEXT NOT NULL,
          bucket TEXT NOT NULL,
          actions INTEGER NOT NULL,
          messages INTEGER NOT NULL,
          signatures INTEGER NOT NULL,
          people INTEGER NOT NULL,
          PRIMARY KEY (scope, dimension, bucket)
        ) STRICT, WITHOUT ROWID;
        """;
}
