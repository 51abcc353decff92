namespace WriteForRights.Server;

/// <summary>The step of <see cref="LedgerSchema"/> that adds what invalidations look for. It does not change after its release.</summary>
internal static class InvalidationSchema
{
    internal const string Step = """
        -- The id of the access key with which the action was submitted.
        ALTER TABLE action ADD COLUMN access_key TEXT;

        -- Keyed digests of the addresses that actions came from, apart from the ledger, since they are erased after some days. They are
        -- found by reading all of them: an index would cost every action more than it saves the few who search.
        CREATE TABLE personal_address (
          position INTEGER PRIMARY KEY,
          digest BLOB NOT NULL
        ) STRICT;
        """;
}
