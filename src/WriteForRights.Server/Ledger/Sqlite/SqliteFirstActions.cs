namespace WriteForRights.Server;

/// <summary>The first actions in the table <c>person_action</c>, within the writer's transaction.</summary>
internal sealed class SqliteFirstActions(Statements statements, SqliteActions actions) : IFirstActions
{
    private readonly Statement _isKnown = statements.Prepare(LedgerSql.IsKnown);
    private readonly Statement _firstInCampaign = statements.Prepare(LedgerSql.FirstInCampaign);
    private readonly Statement _firstInCase = statements.Prepare(LedgerSql.FirstInCase);
    private readonly Statement _firstSignature = statements.Prepare(LedgerSql.FirstSignature);
    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertPersonAction);
    private readonly Statement _delete = statements.Prepare(LedgerSql.DeletePersonAction);

    public bool IsKnown(byte[] person, CampaignId campaign) => _isKnown.First(_ => true, person, campaign.ToString());

    public ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign) =>
        _firstInCampaign.First(ReadOrder, person, campaign.ToString());

    public ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) =>
        _firstInCase.First(ReadOrder, person, campaign.ToString(), @case.ToString());

    public ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) =>
        _firstSignature.First(ReadOrder, person, campaign.ToString(), @case.ToString());

    public CountedEntry Find(ActionId id) => actions.Find(id.ToGuid())!;

    public void Add(CountedEntry action) => Change(_insert, action);

    public void Remove(CountedEntry action) => Change(_delete, action);

    private static void Change(Statement statement, CountedEntry action) => statement.Run(
        action.Person,
        action.Place.Campaign.ToString(),
        action.Place.Case.ToString(),
        action.Signatures > 0 ? 1L : 0L,
        action.Order.TakenAt.UtcTicks,
        ColumnValues.Bytes(action.Order.Id.ToGuid()));

    private static ActionOrder? ReadOrder(Row row) =>
        new ActionOrder(new DateTimeOffset(row.Number(0), TimeSpan.Zero), ColumnValues.ActionId(row.Bytes(1)));
}
