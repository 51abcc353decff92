namespace WriteForRights.Server;

/// <summary>The step of <see cref="LedgerSchema"/> that adds the access keys.</summary>
internal static class AccessKeySchema
{
    internal const string Step = """
        -- The access keys. A secret is stored as its hash. Lists are separated by spaces; times are in milliseconds.
        CREATE TABLE access_key (
          id TEXT PRIMARY KEY,
          scopes TEXT NOT NULL,
          section TEXT,
          origins TEXT NOT NULL,
          expires_at INTEGER,
          requests_per_minute INTEGER,
          version INTEGER NOT NULL CHECK (version >= 1),
          hash BLOB NOT NULL CHECK (length(hash) = 32),
          previous_hash BLOB CHECK (length(previous_hash) = 32),
          previous_until INTEGER,
          created_at INTEGER NOT NULL,
          revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        """;
}
