using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// The tables of the ledger, version by version. Steps only go forward, run in one transaction under a lock, and do not change after their
/// release.
/// </summary>
/// <remarks>
/// Every unique index contains the column that its table is distributed by: the campaign for entries and counts, the person for first
/// actions, the id for what is known by its id alone. So the same tables run on an engine that shards PostgreSQL.
/// </remarks>
internal static class PostgreSqlSchema
{
    // A new node migrates while nodes of the version before go on: so a step adds, and what it takes away was unused one version earlier.
    private static readonly (string Sql, int OldestNode)[] Steps = [(First, 1)];

    /// <summary>The version that this code writes and reads.</summary>
    internal static int Version => Steps.Length;

    /// <summary>Creates the tables, or upgrades them, all or nothing.</summary>
    /// <returns>The problem code of a database that cannot serve as this ledger; otherwise <c>null</c>.</returns>
    internal static string? BringUpToDate(NpgsqlConnection connection, bool isRehearsal)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock(hashtextextended('{PostgreSqlDatabase.Schema}.schema', 0))");
        var version = IsThere(connection, $"to_regclass('{PostgreSqlDatabase.Schema}.setting')") ? NumberOf(connection, "version") ?? 0 : 0;
        if (version > 0 && (NumberOf(connection, "rehearsal") is not null) != isRehearsal)
        {
            return isRehearsal ? ProblemCodes.StorageNotRehearsal : ProblemCodes.StorageRehearsal;
        }

        // Nodes of an older version go on with newer tables, as long as these say so.
        if (version > Version)
        {
            return NumberOf(connection, "oldest-node") <= Version ? null : ProblemCodes.StorageNewer;
        }

        if (version == 0)
        {
            // The owner of a database may have created the schema for a role that may not.
            if (!IsThere(connection, $"to_regnamespace('{PostgreSqlDatabase.Schema}')"))
            {
                Execute(connection, $"CREATE SCHEMA {PostgreSqlDatabase.Schema}");
            }

            Execute(connection, "CREATE TABLE setting (name text COLLATE \"C\" PRIMARY KEY, value bytea NOT NULL)");
        }

        foreach (var (sql, _) in Steps.AsSpan((int)version))
        {
            Execute(connection, sql);
        }

        if (version < Version)
        {
            SetNumber(connection, "version", Version);
            SetNumber(connection, "oldest-node", Steps.Max(step => step.OldestNode));
            if (version == 0 && isRehearsal)
            {
                SetNumber(connection, "rehearsal", 1);
            }
        }

        transaction.Commit();
        return null;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }

    private static bool IsThere(NpgsqlConnection connection, string name)
    {
        using var command = connection.Command($"SELECT {name} IS NOT NULL");
        return command.ExecuteScalar() is true;
    }

    private static long? NumberOf(NpgsqlConnection connection, string name)
    {
        using var command = connection.Command("SELECT value FROM setting WHERE name = $1");
        command.Parameters.AddWithValue(name);
        return command.ExecuteScalar() is byte[] value ? BitConverter.ToInt64(value) : null;
    }

    private static void SetNumber(NpgsqlConnection connection, string name, long number)
    {
        using var command = new NpgsqlCommand(
            "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", connection);
        command.Parameters.AddWithValue(name);
        command.Parameters.AddWithValue(BitConverter.GetBytes(number));
        command.ExecuteNonQuery();
    }

    private static string Partitions(string table, int number) => string.Concat(Enumerable.Range(0, number).Select(index =>
        FormattableString.Invariant(
            $"CREATE TABLE {table}_{index} PARTITION OF {table} FOR VALUES WITH (MODULUS {number}, REMAINDER {index});\n")));

    private static string AppendOnly(string table) => $"""
        CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

        """;

    private static string First => $"""
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;

        -- The ids that were ever used, by an entry or by a void of one that had not arrived. The first transaction to insert one has it,
        -- and a second one waits for it, so an action and its void cannot pass each other unseen.
        CREATE TABLE entry (
          subject text COLLATE "C" NOT NULL,
          id bytea NOT NULL,
          campaign text COLLATE "C",
          PRIMARY KEY (id, subject)
        ) PARTITION BY HASH (id);
        {Partitions("entry", 8)}

        -- The source of truth. It holds nothing that names a person: "person" is a keyed fingerprint, and "digest" a keyed digest.
        CREATE SEQUENCE action_position;
        CREATE TABLE action (
          position bigint NOT NULL DEFAULT nextval('action_position'),
          taken_at bigint NOT NULL,
          taken_ticks bigint NOT NULL,
          recorded_at bigint NOT NULL,
          quantity bigint NOT NULL CHECK (quantity >= 1),
          messages bigint NOT NULL CHECK (messages >= quantity),
          id bytea NOT NULL,
          digest bytea NOT NULL,
          person bytea,
          campaign text COLLATE "C" NOT NULL,
          case_id text COLLATE "C" NOT NULL,
          purpose text COLLATE "C" NOT NULL,
          kind text COLLATE "C" NOT NULL,
          targets text COLLATE "C" NOT NULL,
          section text COLLATE "C",
          country text COLLATE "C",
          language text COLLATE "C",
          source text COLLATE "C",
          day text COLLATE "C" NOT NULL,
          access_key text COLLATE "C",
          PRIMARY KEY (id, campaign)
        ) PARTITION BY HASH (campaign);
        {Partitions("action", 8)}
        CREATE INDEX action_export ON action (campaign, position);
        {AppendOnly("action")}

        -- Every revision of every report that was ever counted. Part of the source of truth. "key" is that of its personal data.
        CREATE SEQUENCE report_position;
        CREATE TABLE report (
          position bigint NOT NULL DEFAULT nextval('report_position'),
          recorded_at bigint NOT NULL,
          quantity bigint NOT NULL CHECK (quantity >= 1),
          messages bigint NOT NULL CHECK (messages >= quantity),
          revision bigint NOT NULL CHECK (revision >= 1),
          id bytea NOT NULL,
          digest bytea NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          case_id text COLLATE "C" NOT NULL,
          purpose text COLLATE "C" NOT NULL,
          kind text COLLATE "C" NOT NULL,
          precision text COLLATE "C" NOT NULL,
          as_of text COLLATE "C" NOT NULL,
          targets text COLLATE "C" NOT NULL,
          section text COLLATE "C",
          country text COLLATE "C",
          language text COLLATE "C",
          source text COLLATE "C",
          day text COLLATE "C",
          key bytea GENERATED ALWAYS AS (id || int8send(revision)) STORED,
          PRIMARY KEY (id, revision, campaign)
        ) PARTITION BY HASH (campaign);
        {Partitions("report", 4)}
        CREATE INDEX report_key ON report (key);
        CREATE INDEX report_export ON report (campaign, position);
        {AppendOnly("report")}

        -- The voided entries, known or not. Part of the source of truth.
        CREATE SEQUENCE void_position;
        CREATE TABLE void (
          position bigint NOT NULL DEFAULT nextval('void_position'),
          decided_at bigint,
          recorded_at bigint NOT NULL,
          subject text COLLATE "C" NOT NULL CHECK (subject IN ('action', 'report')),
          id bytea NOT NULL,
          reason text COLLATE "C" NOT NULL,
          key bytea GENERATED ALWAYS AS (id || CASE subject WHEN 'action' THEN '\x01'::bytea ELSE '\x02'::bytea END) STORED,
          PRIMARY KEY (id, subject)
        ) PARTITION BY HASH (id);
        {Partitions("void", 4)}
        CREATE INDEX void_key ON void (key);
        {AppendOnly("void")}

        -- What was stored and is not yet in the counts. The fold takes rows out.
        CREATE TABLE unfolded (
          position bigint GENERATED ALWAYS AS IDENTITY,
          queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
          revision bigint NOT NULL,
          is_removal bigint NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          subject text COLLATE "C" NOT NULL,
          id bytea NOT NULL,
          PRIMARY KEY (position, campaign)
        ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

        -- The counted actions of known people, part of the fold. A person counts under the first one. The instant is in units of 100 ns
        -- since the year 1.
        CREATE TABLE person_action (
          taken bigint NOT NULL,
          is_signature bigint NOT NULL,
          person bytea NOT NULL,
          id bytea NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          case_id text COLLATE "C" NOT NULL,
          PRIMARY KEY (person, campaign, case_id, is_signature, taken, id)
        ) PARTITION BY HASH (person);
        {Partitions("person_action", 8)}

        -- The counts, folded from the ledger, by one node at a time.
        CREATE TABLE tally (
          actions bigint NOT NULL,
          messages bigint NOT NULL,
          signatures bigint NOT NULL,
          people bigint NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          scope text COLLATE "C" NOT NULL,
          dimension text COLLATE "C" NOT NULL,
          bucket text COLLATE "C" NOT NULL,
          PRIMARY KEY (scope, dimension, bucket, campaign)
        ) PARTITION BY HASH (campaign);
        {Partitions("tally", 4)}

        -- Personal data and texts, sealed, apart from the ledger, so that they can be erased while the counts stay.
        CREATE TABLE personal (
          id bytea NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          supporter bytea,
          consent bytea,
          text bytea,
          PRIMARY KEY (id, campaign)
        ) PARTITION BY HASH (campaign);
        {Partitions("personal", 8)}
        CREATE TABLE personal_report (
          key bytea PRIMARY KEY,
          reported_by bytea,
          place bytea
        );
        CREATE TABLE personal_void (
          key bytea PRIMARY KEY,
          decided_by bytea
        );
        CREATE TABLE personal_address (
          recorded_at bigint NOT NULL,
          id bytea NOT NULL,
          digest bytea NOT NULL,
          campaign text COLLATE "C" NOT NULL,
          PRIMARY KEY (id, campaign)
        );
        CREATE TABLE erasure (
          id bytea PRIMARY KEY,
          digest bytea NOT NULL,
          person bytea,
          actions bigint NOT NULL,
          requested_at bigint NOT NULL,
          requested_by text COLLATE "C",
          confirmed_at bigint,
          confirmed_by text COLLATE "C"
        );

        -- The access keys. A secret is stored as its hash. Lists are separated by spaces; times are in milliseconds.
        CREATE TABLE access_key (
          id text COLLATE "C" PRIMARY KEY,
          scopes text COLLATE "C" NOT NULL,
          section text COLLATE "C",
          origins text COLLATE "C" NOT NULL,
          expires_at bigint,
          requests_per_minute bigint,
          version bigint NOT NULL CHECK (version >= 1),
          hash bytea NOT NULL CHECK (length(hash) = 32),
          previous_hash bytea CHECK (length(previous_hash) = 32),
          previous_until bigint,
          created_at bigint NOT NULL,
          revoked_at bigint
        );

        -- The messages to people. The record, with the text, is sealed; the other columns are what the queue is searched by.
        CREATE TABLE message (
          id bytea PRIMARY KEY,
          campaign text COLLATE "C" NOT NULL,
          case_id text COLLATE "C" NOT NULL,
          section text COLLATE "C",
          language text COLLATE "C",
          kind text COLLATE "C" NOT NULL,
          arrived_at bigint NOT NULL,
          status text COLLATE "C" NOT NULL,
          findings text COLLATE "C" NOT NULL,
          policy text COLLATE "C" NOT NULL,
          claimed_by text COLLATE "C",
          claimed_until bigint,
          decided_version text COLLATE "C",
          delivery text COLLATE "C",
          revision bigint NOT NULL,
          record bytea NOT NULL
        );
        CREATE INDEX message_waiting ON message (arrived_at, id) WHERE status IN ('screened', 'reopened');
        CREATE INDEX message_status ON message (status, arrived_at, id);
        CREATE INDEX message_case ON message (campaign, case_id, status, policy);
        CREATE INDEX message_claim ON message (claimed_by) WHERE claimed_by IS NOT NULL;
        CREATE TABLE delivery (
          id text COLLATE "C" PRIMARY KEY,
          campaign text COLLATE "C" NOT NULL,
          case_id text COLLATE "C" NOT NULL,
          section text COLLATE "C",
          language text COLLATE "C",
          kind text COLLATE "C",
          count bigint NOT NULL,
          created_by text COLLATE "C" NOT NULL,
          created_at bigint NOT NULL,
          status text COLLATE "C" NOT NULL
        );
        CREATE TABLE delivery_message (
          delivery text COLLATE "C" NOT NULL,
          message bytea NOT NULL,
          PRIMARY KEY (delivery, message)
        );

        -- The webhooks. Secrets are sealed. Lists are separated by spaces.
        CREATE TABLE webhook (
          id text COLLATE "C" PRIMARY KEY,
          url text COLLATE "C" NOT NULL,
          events text COLLATE "C" NOT NULL,
          campaign text COLLATE "C",
          section text COLLATE "C",
          is_disabled bigint NOT NULL,
          failing_since bigint,
          version bigint NOT NULL CHECK (version >= 1),
          secret bytea NOT NULL,
          previous_secret bytea,
          previous_until bigint,
          created_at bigint NOT NULL,
          revoked_at bigint
        );

        -- The events, once for each webhook that wants them. "scope" is the campaign, or the campaign and the case.
        CREATE TABLE webhook_delivery (
          position bigint GENERATED ALWAYS AS IDENTITY,
          webhook text COLLATE "C" NOT NULL,
          event text COLLATE "C" NOT NULL,
          type text COLLATE "C" NOT NULL,
          scope text COLLATE "C" NOT NULL,
          created_at bigint NOT NULL,
          body bytea NOT NULL,
          status text COLLATE "C" NOT NULL,
          attempts bigint NOT NULL,
          due_at bigint,
          last_attempt_at bigint,
          last_status bigint,
          claimed_by text COLLATE "C",
          claimed_until bigint,
          PRIMARY KEY (webhook, event)
        );
        CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook, due_at) WHERE status = 'waiting';
        CREATE INDEX webhook_delivery_created ON webhook_delivery (created_at);

        -- The public counts that webhooks were told last, as JSON, and the greatest ones whose milestones were told.
        CREATE TABLE webhook_told (
          scope text COLLATE "C" PRIMARY KEY,
          counts text COLLATE "C" NOT NULL,
          actions bigint NOT NULL,
          messages bigint NOT NULL,
          signatures bigint NOT NULL,
          people bigint NOT NULL,
          told_at bigint NOT NULL,
          revision bigint NOT NULL
        );
        """;
}
