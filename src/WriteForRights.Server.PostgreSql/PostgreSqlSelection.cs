using System.Net;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Finds the actions that match some criteria, in a transaction whose temporary table ends with it.</summary>
internal sealed class PostgreSqlSelection(NpgsqlConnection connection, LedgerKey key)
{
    private const string CreateTable = """
        CREATE TEMP TABLE chosen (
          position bigint NOT NULL,
          id bytea NOT NULL UNIQUE,
          case_id text COLLATE "C" NOT NULL,
          is_signature boolean NOT NULL,
          person bytea,
          quantity bigint NOT NULL,
          messages bigint NOT NULL
        ) ON COMMIT DROP
        """;

    private const string LastPositions =
        "SELECT coalesce((SELECT max(position) FROM action), 0), coalesce((SELECT max(position) FROM void), 0)";

    private const string Choose = """
        INSERT INTO chosen
        SELECT position, id, case_id, kind = $1, person, quantity, messages FROM action
        WHERE position <= $2
          AND NOT EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND void.id = action.id AND void.position <= $3)
          AND campaign = $4
          AND ($5 IS NULL OR case_id = $5)
          AND ($6 IS NULL OR section = $6)
          AND ($7 IS NULL OR source = $7)
          AND ($8 IS NULL OR access_key = $8)
          AND ($9 IS NULL OR recorded_at >= $9)
          AND ($10 IS NULL OR recorded_at < $10)
          AND ($11 IS NULL OR EXISTS (SELECT 1 FROM personal_address WHERE personal_address.id = action.id AND digest = ANY ($11)))
        """;

    private const string Ids = """
        SELECT id, EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND void.id = chosen.id) FROM chosen ORDER BY position
        """;

    // What is not folded yet is not among the first actions.
    private static readonly string Known = $"""
        (SELECT person, campaign, case_id, is_signature, id FROM person_action
          UNION ALL
          SELECT queued.person, queued.campaign, queued.case_id,
            CASE WHEN queued.kind = '{ActionKind.Signature}' THEN 1 ELSE 0 END, queued.id
          FROM unfolded JOIN action AS queued ON queued.id = unfolded.id AND queued.campaign = unfolded.campaign
          WHERE unfolded.subject = 'action' AND unfolded.is_removal = 0 AND queued.person IS NOT NULL)
        """;

    private const string IsElsewhere = """
        AND NOT EXISTS (SELECT 1 FROM chosen WHERE chosen.id = other.id)
        AND NOT EXISTS (SELECT 1 FROM void WHERE void.subject = 'action' AND void.id = other.id)
        """;

    // A known person stays counted by an action that is not chosen.
    private static readonly string RemovedByCase = $"""
        SELECT case_id, sum(quantity)::bigint, sum(messages)::bigint,
          sum(CASE WHEN is_signature AND person IS NULL THEN quantity ELSE 0 END)::bigint + (
            SELECT count(*) FROM (SELECT DISTINCT person FROM chosen AS signed
              WHERE signed.case_id = outer_chosen.case_id AND is_signature AND person IS NOT NULL) AS signer
            WHERE NOT EXISTS (SELECT 1 FROM {Known} AS other WHERE other.person = signer.person AND campaign = $1
              AND other.case_id = outer_chosen.case_id AND other.is_signature = 1 {IsElsewhere})),
          (SELECT count(*) FROM (SELECT DISTINCT person FROM chosen AS acted
              WHERE acted.case_id = outer_chosen.case_id AND person IS NOT NULL) AS actor
            WHERE NOT EXISTS (SELECT 1 FROM {Known} AS other WHERE other.person = actor.person AND campaign = $1
              AND other.case_id = outer_chosen.case_id {IsElsewhere}))
        FROM chosen AS outer_chosen GROUP BY case_id ORDER BY case_id
        """;

    private static readonly string PeopleRemoved = $"""
        SELECT count(*) FROM (SELECT DISTINCT person FROM chosen WHERE person IS NOT NULL) AS actor
        WHERE NOT EXISTS (SELECT 1 FROM {Known} AS other WHERE other.person = actor.person AND campaign = $1 {IsElsewhere})
        """;

    /// <summary>Returns the actions that match.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="moment">The moment; <c>null</c> for now.</param>
    internal LedgerSelection Select(LedgerCriteria criteria, (long Action, long Void)? moment)
    {
        using (var create = connection.Command(CreateTable))
        {
            create.ExecuteNonQuery();
        }

        var at = moment ?? All(LastPositions, row => (row.Number(0), row.Number(1)))[0];
        using (var choose = connection.Command(Choose))
        {
            Add(choose, NpgsqlDbType.Text, ActionKind.Signature.ToString());
            Add(choose, NpgsqlDbType.Bigint, at.Item1);
            Add(choose, NpgsqlDbType.Bigint, at.Item2);
            Add(choose, NpgsqlDbType.Text, criteria.Campaign.ToString());
            Add(choose, NpgsqlDbType.Text, criteria.Case?.ToString());
            Add(choose, NpgsqlDbType.Text, criteria.Section?.ToString());
            Add(choose, NpgsqlDbType.Text, criteria.Source);
            Add(choose, NpgsqlDbType.Text, criteria.AccessKey?.ToString());
            Add(choose, NpgsqlDbType.Bigint, criteria.RecordedFrom?.ToUnixTimeMilliseconds());
            Add(choose, NpgsqlDbType.Bigint, criteria.RecordedUntil?.ToUnixTimeMilliseconds());
            Add(choose, NpgsqlDbType.Array | NpgsqlDbType.Bytea, criteria.Addresses is { } range ? DigestsIn(range) : null);
            choose.ExecuteNonQuery();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (records, pending) = (0L, new List<Guid>());
        foreach (var (id, isVoid) in All(Ids, row => (row.Bytes(0).ToArray(), row.IsTrue(1))))
        {
            hash.AppendData(id);
            records++;
            if (!isVoid)
            {
                pending.Add(new Guid(id, bigEndian: true));
            }
        }

        var campaign = criteria.Campaign.ToString();
        var cases = All(
            RemovedByCase, row => new InvalidationCase { Case = CaseId.Parse(row.Text(0)), Removed = row.Tally(1) }, campaign);
        var people = All(PeopleRemoved, row => row.Number(0), campaign)[0];
        var removed = cases.Aggregate(default(Tally), (sum, @case) => sum + @case.Removed) with { People = people };
        return new LedgerSelection(at, hash.GetHashAndReset(), records, pending, removed, cases);
    }

    private static void Add(NpgsqlCommand command, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });

    private byte[][] DigestsIn(IPNetwork range) => [.. AddressRange.NumbersIn(range).Select(key.DigestOf)];

    private List<T> All<T>(string sql, Func<PostgreSqlRow, T> read, params ReadOnlySpan<string> values)
    {
        using var command = connection.Command(sql);
        foreach (var value in values)
        {
            Add(command, NpgsqlDbType.Text, value);
        }

        using var reader = command.ExecuteReader();
        var (row, all) = (new PostgreSqlRow(reader), new List<T>());
        while (reader.Read())
        {
            all.Add(read(row));
        }

        return all;
    }
}
