using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>A ledger of version 1, made by the text that made those in the field, and filled as they were.</summary>
internal static class LedgerVersion1
{
    private const string Tables = """
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

    internal static readonly byte[] Key = [.. Enumerable.Range(0, LedgerKey.Length).Select(number => (byte)number)];

    /// <summary>Makes the file. The first action that was recorded carried the person, whenever it was taken.</summary>
    internal static void Create(string file, IEnumerable<LedgerEntry> entries)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; " + Tables);
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = 1;"));
        Run(connection, "INSERT INTO setting VALUES ('fingerprint-key', $0)", Key);
        var key = new LedgerKey(Key);
        foreach (var entry in entries)
        {
            Append(connection, entry, key);
        }
    }

    private static void Append(SqliteConnection connection, LedgerEntry entry, LedgerKey key)
    {
        var (action, counted) = (entry.Completed, entry.Counted);
        var person = key.FingerprintOf(action.Supporter);
        Run(
            connection,
            """
            INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
              taken_at, day, recorded_at, person)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            action.Id.ToGuid().ToByteArray(bigEndian: true), key.DigestOf(entry.Submitted), $"{action.Campaign}", $"{action.Case}",
            $"{action.Purpose}", $"{action.Kind}", counted.Actions, counted.Messages, string.Join(' ', action.Targets),
            action.Section?.ToString(), action.Country?.ToString(), action.Language?.ToString(), action.Source,
            action.TakenAt!.Value.ToUnixTimeMilliseconds(), entry.Counted.Day, entry.RecordedAt.ToUnixTimeMilliseconds(), person);
        if (action.Supporter is { } supporter)
        {
            Run(
                connection,
                "INSERT INTO personal (id, supporter) VALUES ($0, $1)",
                action.Id.ToGuid().ToByteArray(bigEndian: true),
                System.Text.Json.JsonSerializer.Serialize(supporter, WriteForRightsJson.TypeInfo<Supporter>()));
        }

        var ofCase = $"{action.Campaign}/{action.Case}";
        var signatures = counted.Signatures > 0 && (person is null || IsNew(connection, ofCase, "signature", person)) ? counted.Signatures : 0;
        foreach (var scope in new[] { ofCase, $"{action.Campaign}" })
        {
            var people = person is not null && IsNew(connection, scope, "person", person) ? 1L : 0L;
            Add(connection, scope, string.Empty, string.Empty, counted, signatures, people);
            foreach (var dimension in CountDimension.Known.Where(dimension => dimension != CountDimension.Origin))
            {
                Add(connection, scope, $"{dimension}", counted.BucketOf(dimension), counted, signatures, people);
            }
        }
    }

    private static bool IsNew(SqliteConnection connection, string scope, string role, byte[] person) =>
        Run(connection, "INSERT INTO seen (scope, role, person) VALUES ($0, $1, $2) ON CONFLICT DO NOTHING", scope, role, person) == 1;

    private static void Add(
        SqliteConnection connection, string scope, string dimension, string bucket, CountEntry counted, long signatures, long people) => Run(
        connection,
        """
        INSERT INTO tally VALUES ($0, $1, $2, $3, $4, $5, $6) ON CONFLICT (scope, dimension, bucket) DO UPDATE SET
          actions = actions + excluded.actions, messages = messages + excluded.messages,
          signatures = signatures + excluded.signatures, people = people + excluded.people
        """,
        scope, dimension, bucket, counted.Actions, counted.Messages, signatures, people);

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every text is a constant.")]
    private static int Run(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        return command.ExecuteNonQuery();
    }
}
