namespace WriteForRights.Server;

/// <summary>The standings in the table of that name, as the writer sees them in its transaction.</summary>
internal sealed class SqliteStandings(Statements statements) : IStandings
{
    private readonly Statement _isKnown = statements.Prepare(LedgerSql.IsKnown);
    private readonly Statement _firstInCampaign = statements.Prepare(LedgerSql.FirstInCampaign);
    private readonly Statement _firstInCase = statements.Prepare(LedgerSql.FirstInCase);
    private readonly Statement _firstSignature = statements.Prepare(LedgerSql.FirstSignature);
    private readonly Statement _find = statements.Prepare(LedgerSql.FindCounted);
    private readonly Statement _stand = statements.Prepare(LedgerSql.Stand);
    private readonly Statement _unstand = statements.Prepare(LedgerSql.Unstand);

    public bool IsKnown(byte[] person, CampaignId campaign) => _isKnown.First(_ => true, person, campaign.ToString());

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

    private static Standing? StandingIn(Row row) =>
        new Standing(new DateTimeOffset(row.Number(0), TimeSpan.Zero), Column.ActionId(row, 1));

    private static CountedAction CountedActionIn(Row row)
    {
        var kind = row.Text(2);
        var quantity = row.Number(7);
        string[] buckets =
        [
            kind,
            row.Text(3),
            row.TextOrNull(4) ?? CountBuckets.Unspecified,
            row.TextOrNull(5) ?? CountBuckets.Unspecified,
            row.Text(6),
            CountBuckets.Online,
        ];
        return new CountedAction(
            Column.ActionId(row, 12),
            new LedgerPlace(CampaignId.Parse(row.Text(0)), CaseId.Parse(row.Text(1)), buckets),
            quantity,
            row.Number(8),
            kind == ActionKind.Signature.ToString() ? quantity : 0,
            Column.TakenAt(row, 9),
            row.IsNull(11) ? null : row.Bytes(11).ToArray());
    }
}
