namespace WriteForRights.Outbox;

/// <summary>The statements of the outbox.</summary>
internal static class OutboxSql
{
    // secure_delete overwrites deleted data, even though it is sealed.
    internal const string Prepare = """
        PRAGMA busy_timeout = 1000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA temp_store = MEMORY;
        PRAGMA secure_delete = ON;
        """;

    internal const string ReadSetting = "SELECT value FROM setting WHERE name = $name";

    internal const string WriteSetting = "INSERT INTO setting (name, value) VALUES ($name, $value)";

    internal const string Find = "SELECT action FROM item WHERE id = $id";

    internal const string CountAll = "SELECT count(*) FROM item";

    internal const string CountState = "SELECT count(*) FROM item WHERE state = $state";

    /// <summary>Replaces an item with the same id. The new one goes to the end.</summary>
    internal const string Insert = "INSERT OR REPLACE INTO item (id, enqueued_at, action) VALUES ($id, $enqueued_at, $action)";

    internal const string Read = """
        SELECT position, id, enqueued_at, attempts, action, code, problems, set_aside_at FROM item
        WHERE state = $state AND position > $after ORDER BY position LIMIT $limit
        """;

    internal const string Oldest = "SELECT enqueued_at FROM item WHERE state = 0 ORDER BY position LIMIT 1";

    internal const string Delete = "DELETE FROM item WHERE position = $position";

    internal const string CountAttempt = "UPDATE item SET attempts = attempts + 1 WHERE position = $position";

    internal const string SetAside = """
        UPDATE item SET state = 1, attempts = attempts + 1, code = $code, problems = $problems, set_aside_at = $at
        WHERE position = $position
        """;

    internal const string Retry =
        "UPDATE item SET state = 0, code = NULL, problems = NULL, set_aside_at = NULL WHERE id = $id AND state = 1";

    internal const string Discard = "DELETE FROM item WHERE id = $id AND state = 1";
}
