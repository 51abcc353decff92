using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>The standings in the table of that name, as the writer sees them in its transaction.</summary>
internal sealed class SqliteStandings(Statements statements) : IStandings
{
    private readonly Statement _firstInCampaign = statements.Prepare(LedgerSql.FirstInCampaign, "$person", "$campaign");
    private readonly Statement _firstInCase = statements.Prepare(LedgerSql.FirstInCase, "$person", "$campaign", "$case");
    private readonly Statement _firstSignature = statements.Prepare(LedgerSql.FirstSignature, "$person", "$campaign", "$case");
    private readonly Statement _find = statements.Prepare(LedgerSql.FindCounted, "$id");
    private readonly Statement _stand =
        statements.Prepare(LedgerSql.Stand, "$person", "$campaign", "$case", "$isSignature", "$taken", "$id");

    private readonly Statement _unstand =
        statements.Prepare(LedgerSql.Unstand, "$person", "$campaign", "$case", "$isSignature", "$taken", "$id");

    public Standing? FirstInCampaign(byte[] person, CampaignId campaign) =>
        _firstInCampaign.First(StandingIn, person, campaign.ToString());

    public Standing? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) =>
        _firstInCase.First(StandingIn, person, campaign.ToString(), @case.ToString());

    public Standing? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) =>
        _firstSignature.First(StandingIn, person, campaign.ToString(), @case.ToString());

    public CountedAction Find(ActionId id) => TryFind(id.ToGuid())!;

    public void Add(CountedAction action) => Change(_stand, action);

    public void Remove(CountedAction action) => Change(_unstand, action);

    /// <summary>An action of anybody, if it is there.</summary>
    internal CountedAction? TryFind(Guid id) => _find.First(CountedActionIn, Column.Bytes(id));

    private static void Change(Statement statement, CountedAction action) => statement.Run(
        action.Person,
        action.Place.Campaign.ToString(),
        action.Place.Case.ToString(),
        action.Signatures > 0 ? 1L : 0L,
        action.TakenAt.UtcTicks,
        Column.Bytes(action.Id.ToGuid()));

    private static Standing? StandingIn(SqliteDataReader row) =>
        new Standing(new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), Column.ActionId(row, 1));

    private static CountedAction CountedActionIn(SqliteDataReader row)
    {
        var kind = row.GetString(2);
        var quantity = row.GetInt64(7);
        string[] buckets =
        [
            kind,
            row.GetString(3),
            Column.Text(row, 4) ?? CountBuckets.Unspecified,
            Column.Text(row, 5) ?? CountBuckets.Unspecified,
            row.GetString(6),
            CountBuckets.Online,
        ];
        return new CountedAction(
            Column.ActionId(row, 12),
            new LedgerPlace(CampaignId.Parse(row.GetString(0)), CaseId.Parse(row.GetString(1)), buckets),
            quantity,
            row.GetInt64(8),
            kind == ActionKind.Signature.ToString() ? quantity : 0,
            Column.TakenAt(row, 9),
            row.IsDBNull(11) ? null : row.GetFieldValue<byte[]>(11));
    }
}
