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

    internal const string WriteSetting = "INSERT OR REPLACE INTO setting (name, value) VALUES ($name, $value)";

    internal const string DeleteSetting = "DELETE FROM setting WHERE name = $name";

    internal const string Find = "SELECT action FROM item WHERE id = $id";

    internal const string FindOther = "SELECT position FROM item WHERE id = $id AND position <> $position";

    internal const string CountAll = "SELECT count(*) FROM item";

    internal const string CountState = "SELECT count(*) FROM item WHERE state = $state";

    /// <summary>Replaces an item with the same id. The new one goes to the end.</summary>
    internal const string Insert = """
        INSERT OR REPLACE INTO item (id, enqueued_at, action, is_dated, salt) VALUES ($id, $enqueued_at, $action, $is_dated, $salt)
        """;

    /// <summary>Adds an item that was recovered from another file, unless its id is already there.</summary>
    internal const string InsertRecovered = """
        INSERT OR IGNORE INTO item (id, enqueued_at, attempts, state, action, code, problems, set_aside_at, is_dated, taken_at, salt)
        VALUES ($id, $enqueued_at, $attempts, $state, $action, $code, $problems, $set_aside_at, $is_dated, $taken_at, $salt)
        """;

    // SQLite stores any value in any column once a file is damaged. What is too long or of another type is not even read.
    private const string Columns = """
        SELECT position,
          iif(typeof(id) = 'text' AND length(id) <= 64, id, NULL),
          iif(typeof(enqueued_at) = 'integer', enqueued_at, NULL),
          iif(typeof(attempts) = 'integer', attempts, NULL),
          iif(typeof(action) = 'blob' AND length(action) <= 4194304, action, NULL),
          iif(typeof(code) = 'text' AND length(code) <= 100, code, NULL),
          iif(typeof(problems) = 'blob' AND length(problems) <= 4194304, problems, NULL),
          iif(typeof(set_aside_at) = 'integer', set_aside_at, NULL),
          iif(typeof(alone) = 'integer', alone, NULL),
          iif(typeof(is_dated) = 'integer', is_dated, NULL),
          iif(typeof(taken_at) IN ('integer', 'null'), taken_at, -1)
        FROM item
        """;

    // A time beyond the longest wait was written before somebody set the clock back.
    private const string IsDue = "(next_at IS NULL OR next_at <= $now OR next_at > $latest)";

    internal const string ReadWaiting = $"{Columns} WHERE state = 0 AND position > $after AND {IsDue} ORDER BY position LIMIT $limit";

    internal const string ReadLeastTriedOldest = $"{Columns} WHERE state = 0 AND {IsDue} ORDER BY attempts, position LIMIT $limit";

    internal const string ReadLeastTriedNewest = $"{Columns} WHERE state = 0 AND {IsDue} ORDER BY attempts, position DESC LIMIT $limit";

    internal const string ReadSetAside = $"{Columns} WHERE state = 1 AND position > $after ORDER BY position LIMIT $limit";

    /// <summary>Items whose state is none, which no other query returns.</summary>
    internal const string ReadStrays = $"""
        {Columns} WHERE state < 0 OR (state > 0 AND state < 1) OR state > 1 OR state IS NULL LIMIT $limit
        """;

    internal const string NextAt = "SELECT min(next_at) FROM item WHERE state = 0 AND next_at > $now AND next_at <= $latest";

    internal const string Oldest = """
        SELECT enqueued_at FROM item WHERE state = 0 AND enqueued_at BETWEEN 0 AND 253402300799999 ORDER BY position LIMIT 1
        """;

    internal const string Delete = "DELETE FROM item WHERE position = $position";

    internal const string CountAttempt = "UPDATE item SET attempts = min(attempts + 1, 1000000) WHERE position = $position";

    internal const string Delay = "UPDATE item SET alone = $alone, next_at = $next_at WHERE position = $position";

    internal const string Redate = "UPDATE item SET taken_at = $taken_at WHERE position = $position";

    internal const string SetAside = """
        UPDATE item SET state = 1, attempts = $attempts, code = $code, problems = $problems, set_aside_at = $at WHERE position = $position
        """;

    /// <summary>Sets a damaged item aside with a sound value in every column, since a table that is STRICT accepts no other.</summary>
    internal const string SetAsideDamaged = """
        UPDATE item SET state = 1, id = $id, enqueued_at = $enqueued_at, attempts = $attempts, code = $code, problems = NULL,
          action = iif(typeof(action) = 'blob', action, x''), set_aside_at = $at, alone = 0, next_at = NULL, is_dated = 0,
          taken_at = NULL, salt = iif(typeof(salt) = 'blob', salt, NULL)
        WHERE position = $position
        """;

    internal const string Requeue = """
        UPDATE item SET state = 0, code = NULL, problems = NULL, set_aside_at = NULL, alone = 0, next_at = NULL, taken_at = NULL
        WHERE id = $id AND state = 1
        """;

    internal const string Discard = "DELETE FROM item WHERE id = $id AND state = 1";

    // Positions near the largest number that SQLite has would leave no room for another item.
    internal const string HasStrayPosition = """
        SELECT EXISTS (SELECT 1 FROM item WHERE position < 1) OR EXISTS (SELECT 1 FROM item WHERE position > 4503599627370496)
          OR EXISTS (
            SELECT 1 FROM sqlite_sequence
            WHERE name = 'item' AND (typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND 4503599627370496))
        """;

    internal const string MoveStrayPosition = """
        UPDATE item
        SET position = (SELECT coalesce(max(position), 0) + 1 FROM item WHERE position BETWEEN 1 AND 4503599627370496)
        WHERE position = (SELECT position FROM item WHERE position NOT BETWEEN 1 AND 4503599627370496 ORDER BY position LIMIT 1)
        """;

    internal const string ResetSequence = """
        UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(position), 0) FROM item)
        WHERE name = 'item' AND (typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND 4503599627370496)
        """;

    /// <summary>Moves the write-ahead log into the file, so that its room can be used again.</summary>
    internal const string Checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
}
