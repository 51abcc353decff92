using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server;

/// <summary>
/// The tables of the ledger, version by version. A new file runs all steps, so it is the same as an upgraded one. A step does not change
/// after its release.
/// </summary>
internal static class LedgerSchema
{
    /// <summary>The letters WFRL, which identify a ledger file.</summary>
    internal const int ApplicationId = 0x5746524C;

    /// <summary>The steps from each version to the next. The first one creates the tables.</summary>
    internal static readonly string[] Steps =
    [
        First, Second, PublicStepsSchema.Step, AccessKeySchema.Step, PersonalSchema.Step, MessageSchema.Step, InvalidationSchema.Step,
        WebhookSchema.Step,
    ];

    /// <summary>The version that this code writes and reads.</summary>
    internal static int Version => Steps.Length;

    /// <summary>
    /// Creates the tables, or upgrades those of an older version, all or nothing. Then checks that the code and the tables match.
    /// </summary>
    /// <returns>The problem code of a database that another server has just created for the other purpose; otherwise <c>null</c>.</returns>
    /// <exception cref="InvalidOperationException">The code has a column or a split for which there is no step here.</exception>
    internal static string? BringUpToDate(SqliteConnection connection, bool isRehearsal)
    {
        // Two servers may start on one file: the second waits here, and then finds the tables.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = (int)connection.Number("PRAGMA user_version");
        if (version > 0 && MismatchOf(connection, isRehearsal) is { } mismatch)
        {
            return mismatch;
        }

        if (version < Version)
        {
            foreach (var step in Steps.AsSpan(version))
            {
                connection.Execute(step);
            }

            connection.Execute(SqliteDatabase.Format.Stamp);
            if (version == 0 && isRehearsal)
            {
                connection.Execute(MarkAsRehearsal);
            }
        }

        CheckColumns(connection, "action", LedgerColumns.OfActions);
        CheckColumns(connection, "report", LedgerColumns.OfReports);
        CheckSplits(connection);
        transaction.Commit();
        return null;
    }

    /// <summary>
    /// Returns the problem code of a database that was created for a rehearsal and is opened for real counts, or the other way round;
    /// otherwise <c>null</c>.
    /// </summary>
    internal static string? MismatchOf(SqliteConnection connection, bool isRehearsal) =>
        connection.Number("SELECT count(*) FROM setting WHERE name = 'rehearsal'") > 0 == isRehearsal ? null
        : isRehearsal ? ProblemCodes.StorageNotRehearsal
        : ProblemCodes.StorageRehearsal;

    private static void CheckColumns(SqliteConnection connection, string table, string[] columns)
    {
        var found = (string)connection.Scalar(
            "SELECT group_concat(name, ' ') FROM pragma_table_info($table) WHERE name <> 'position'", ("$table", table))!;
        if (!found.Split(' ').ToHashSet().SetEquals(columns))
        {
            throw new InvalidOperationException(
                $"The table {table} has the columns {found}, but the code uses {string.Join(' ', columns)}. "
                + "Add a step to LedgerSchema.Steps.");
        }
    }

    private static void CheckSplits(SqliteConnection connection)
    {
        foreach (var dimension in LedgerPlace.Dimensions)
        {
            if (connection.Scalar(MissingSplit, ("$dimension", dimension.ToString())) is string scope)
            {
                throw new InvalidOperationException(
                    $"The counts of {scope} are not split by {dimension}. Add a step to LedgerSchema.Steps that splits what is stored.");
            }
        }
    }

    // Written once, with the tables: a rehearsal's counts are never taken for real ones later.
    private const string MarkAsRehearsal = "INSERT INTO setting (name, value) VALUES ('rehearsal', x'01')";

    private const string MissingSplit = """
        SELECT scope FROM tally AS total WHERE dimension = '' AND (actions <> 0 OR signatures <> 0)
          AND NOT EXISTS (SELECT 1 FROM tally AS part WHERE part.scope = total.scope AND part.dimension = $dimension) LIMIT 1
        """;

    private const string First = """
        CREATE TABLE setting (
          name TEXT PRIMARY KEY,
          value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The source of truth. It holds nothing that names a person: "person" is a keyed fingerprint, and "digest" a keyed digest.
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

        -- Personal data and texts, apart from the ledger, so that they can be erased while the counts stay.
        CREATE TABLE personal (
          id BLOB PRIMARY KEY,
          supporter TEXT,
          consent TEXT,
          text TEXT
        ) STRICT, WITHOUT ROWID;

        -- The people who were counted: as a person in a scope, as a signature in a case.
        CREATE TABLE seen (
          scope TEXT NOT NULL,
          role TEXT NOT NULL,
          person BLOB NOT NULL,
          PRIMARY KEY (scope, role, person)
        ) STRICT, WITHOUT ROWID;

        -- The counts, folded from the ledger.
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

    // Voids and reports. A person now counts under the action that was taken first, not the one that was stored first, so the tallies are
    // recomputed.
    private const string Second = """
        -- The fraction of a millisecond of taken_at, in units of 100 ns.
        ALTER TABLE action ADD COLUMN taken_ticks INTEGER NOT NULL DEFAULT 0 CHECK (taken_ticks BETWEEN 0 AND 9999);

        -- The voided entries, known or not. Part of the source of truth.
        CREATE TABLE void (
          position INTEGER PRIMARY KEY,
          subject TEXT NOT NULL CHECK (subject IN ('action', 'report')),
          id BLOB NOT NULL,
          reason TEXT NOT NULL,
          decided_at INTEGER,
          recorded_at INTEGER NOT NULL,
          UNIQUE (subject, id)
        ) STRICT;
        CREATE TRIGGER void_is_never_changed BEFORE UPDATE ON void
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER void_is_never_deleted BEFORE DELETE ON void
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        -- The person who decided on a void, apart like all personal data.
        CREATE TABLE personal_void (
          subject TEXT NOT NULL,
          id BLOB NOT NULL,
          decided_by TEXT NOT NULL,
          PRIMARY KEY (subject, id)
        ) STRICT, WITHOUT ROWID;

        -- Every revision of every report that was ever counted. Part of the source of truth.
        CREATE TABLE report (
          position INTEGER PRIMARY KEY,
          id BLOB NOT NULL,
          revision INTEGER NOT NULL CHECK (revision >= 1),
          digest BLOB NOT NULL,
          campaign TEXT NOT NULL,
          case_id TEXT NOT NULL,
          purpose TEXT NOT NULL,
          kind TEXT NOT NULL,
          quantity INTEGER NOT NULL CHECK (quantity >= 1),
          messages INTEGER NOT NULL CHECK (messages >= quantity),
          precision TEXT NOT NULL,
          as_of TEXT NOT NULL,
          targets TEXT NOT NULL,
          section TEXT,
          country TEXT,
          language TEXT,
          source TEXT,
          day TEXT,
          recorded_at INTEGER NOT NULL,
          UNIQUE (id, revision)
        ) STRICT;
        CREATE TRIGGER report_is_never_changed BEFORE UPDATE ON report
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER report_is_never_deleted BEFORE DELETE ON report
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        CREATE TABLE personal_report (
          id BLOB NOT NULL,
          revision INTEGER NOT NULL,
          reported_by TEXT NOT NULL,
          place TEXT,
          PRIMARY KEY (id, revision)
        ) STRICT, WITHOUT ROWID;

        -- The counted actions of known people, part of the fold. A person counts under the first one. The instant is in units of
        -- 100 ns since the year 1.
        CREATE TABLE person_action (
          person BLOB NOT NULL,
          campaign TEXT NOT NULL,
          case_id TEXT NOT NULL,
          is_signature INTEGER NOT NULL,
          taken INTEGER NOT NULL,
          id BLOB NOT NULL,
          PRIMARY KEY (person, campaign, case_id, is_signature, taken, id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO person_action
        SELECT person, campaign, case_id, kind = 'signature', taken_at * 10000 + 621355968000000000, id
        FROM action WHERE person IS NOT NULL;
        DROP TABLE seen;

        DELETE FROM tally;
        WITH ranked AS (
          SELECT *, kind = 'signature' AS is_signature,
            row_number() OVER (PARTITION BY person, campaign ORDER BY taken_at, id) AS in_campaign,
            row_number() OVER (PARTITION BY person, campaign, case_id ORDER BY taken_at, id) AS in_case,
            row_number() OVER (PARTITION BY person, campaign, case_id, kind = 'signature' ORDER BY taken_at, id) AS in_kind
          FROM action
        ),
        counted AS (
          SELECT campaign, campaign || '/' || case_id AS scope_of_case, kind, purpose, country, section, day, quantity, messages,
            iif(is_signature AND (person IS NULL OR in_kind = 1), quantity, 0) AS signatures,
            person IS NOT NULL AND in_case = 1 AS people_of_case,
            person IS NOT NULL AND in_campaign = 1 AS people_of_campaign
          FROM ranked
        ),
        scoped AS (
          SELECT *, scope_of_case AS scope, people_of_case AS people FROM counted
          UNION ALL
          SELECT *, campaign AS scope, people_of_campaign AS people FROM counted
        ),
        split AS (
          SELECT column1 AS dimension FROM (VALUES (''), ('kind'), ('purpose'), ('country'), ('section'), ('day'), ('origin'))
        )
        INSERT INTO tally (scope, dimension, bucket, actions, messages, signatures, people)
        SELECT scope, dimension,
          CASE dimension
            WHEN '' THEN ''
            WHEN 'kind' THEN kind
            WHEN 'purpose' THEN purpose
            WHEN 'country' THEN coalesce(country, 'unspecified')
            WHEN 'section' THEN coalesce(section, 'unspecified')
            WHEN 'day' THEN day
            ELSE 'online'
          END AS bucket,
          sum(quantity), sum(messages), sum(signatures), sum(people)
        FROM scoped CROSS JOIN split GROUP BY 1, 2, 3;
        """;
}
