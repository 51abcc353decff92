using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server;

/// <summary>Finds the actions that match some criteria, in a transaction that only reads, and in temporary tables of its own.</summary>
internal sealed class SqliteSelection(SqliteConnection connection, Statements statements, LedgerKey key)
{
    private const string CreateTables = """
        CREATE TEMP TABLE wanted (digest BLOB PRIMARY KEY) WITHOUT ROWID;
        CREATE TEMP TABLE chosen (
          position INTEGER PRIMARY KEY,
          id BLOB NOT NULL UNIQUE,
          case_id TEXT NOT NULL,
          is_signature INTEGER NOT NULL,
          person BLOB,
          quantity INTEGER NOT NULL,
          messages INTEGER NOT NULL
        );
        """;

    private const string LastPositions =
        "SELECT coalesce((SELECT max(position) FROM action), 0), coalesce((SELECT max(position) FROM void), 0)";

    private const string AddWanted = "INSERT INTO wanted (digest) VALUES (?1) ON CONFLICT DO NOTHING";

    private const string Choose = """
        INSERT INTO chosen
        SELECT position, id, case_id, kind = ?1, person, quantity, messages FROM action
        WHERE position <= ?2
          AND NOT EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND void.id = action.id AND void.position <= ?3)
          AND campaign = ?4
          AND (?5 IS NULL OR case_id = ?5)
          AND (?6 IS NULL OR section = ?6)
          AND (?7 IS NULL OR source = ?7)
          AND (?8 IS NULL OR access_key = ?8)
          AND (?9 IS NULL OR recorded_at >= ?9)
          AND (?10 IS NULL OR recorded_at < ?10)
          AND (?11 = 0 OR position IN (SELECT position FROM personal_address WHERE digest IN (SELECT digest FROM wanted)))
        """;

    private const string Ids = """
        SELECT id, EXISTS (SELECT 1 FROM void WHERE subject = 'action' AND void.id = chosen.id) FROM chosen ORDER BY position
        """;

    private const string IsElsewhere = "AND NOT EXISTS (SELECT 1 FROM chosen WHERE chosen.id = person_action.id)";

    // A known person stays counted by an action that is not chosen.
    private const string RemovedByCase = $"""
        SELECT case_id, sum(quantity), sum(messages),
          sum(iif(is_signature AND person IS NULL, quantity, 0)) + (
            SELECT count(*) FROM (SELECT DISTINCT person FROM chosen AS signed
              WHERE signed.case_id = outer_chosen.case_id AND is_signature AND person IS NOT NULL) AS signer
            WHERE NOT EXISTS (SELECT 1 FROM person_action WHERE person_action.person = signer.person AND campaign = ?1
              AND person_action.case_id = outer_chosen.case_id AND person_action.is_signature = 1 {IsElsewhere})),
          (SELECT count(*) FROM (SELECT DISTINCT person FROM chosen AS acted
              WHERE acted.case_id = outer_chosen.case_id AND person IS NOT NULL) AS actor
            WHERE NOT EXISTS (SELECT 1 FROM person_action WHERE person_action.person = actor.person AND campaign = ?1
              AND person_action.case_id = outer_chosen.case_id {IsElsewhere}))
        FROM chosen AS outer_chosen GROUP BY case_id ORDER BY case_id
        """;

    private const string PeopleRemoved = $"""
        SELECT count(*) FROM (SELECT DISTINCT person FROM chosen WHERE person IS NOT NULL) AS actor
        WHERE NOT EXISTS (SELECT 1 FROM person_action WHERE person_action.person = actor.person AND campaign = ?1 {IsElsewhere})
        """;

    /// <summary>Returns the actions that match.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="moment">The moment; <c>null</c> for now.</param>
    internal LedgerSelection Select(LedgerCriteria criteria, (long Action, long Void)? moment)
    {
        connection.Execute(CreateTables);
        var at = moment ?? statements.Prepare(LastPositions).First(row => (row.Number(0), row.Number(1)));
        if (criteria.Addresses is { } range)
        {
            var add = statements.Prepare(AddWanted);
            foreach (var number in AddressRange.NumbersIn(range))
            {
                add.Run(key.DigestOf(number));
            }
        }

        statements.Prepare(Choose).Run(
            SqliteVerification.Rules[0],
            at.Item1,
            at.Item2,
            criteria.Campaign.ToString(),
            criteria.Case?.ToString(),
            criteria.Section?.ToString(),
            criteria.Source,
            criteria.AccessKey?.ToString(),
            criteria.RecordedFrom?.ToUnixTimeMilliseconds(),
            criteria.RecordedUntil?.ToUnixTimeMilliseconds(),
            criteria.Addresses is null ? 0L : 1L);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (records, pending) = (0L, new List<Guid>());
        foreach (var row in statements.Prepare(Ids).Rows())
        {
            var id = row.Bytes(0);
            hash.AppendData(id);
            records++;
            if (row.Number(1) == 0)
            {
                pending.Add(new Guid(id, bigEndian: true));
            }
        }

        var campaign = criteria.Campaign.ToString();
        var cases = statements.Prepare(RemovedByCase).All(
            row => new InvalidationCase
            {
                Case = CaseId.Parse(row.Text(0)),
                Removed = new Tally(row.Number(1), row.Number(2), row.Number(3), row.Number(4)),
            },
            campaign);
        var people = statements.Prepare(PeopleRemoved).First(row => row.Number(0), campaign);
        var removed = cases.Aggregate(default(Tally), (sum, @case) => sum + @case.Removed) with { People = people };
        return new LedgerSelection(at, hash.GetHashAndReset(), records, pending, removed, cases);
    }
}
