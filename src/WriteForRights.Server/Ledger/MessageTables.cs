namespace WriteForRights.Server;

/// <summary>
/// The tables of messages and deliveries in the transaction of a store. Statements are prepared when they are first used.
/// </summary>
internal sealed class MessageTables(IStatements statements)
{
    private readonly Dictionary<string, IStatement> _prepared = new(StringComparer.Ordinal);

    /// <summary>Adds the message of a new action.</summary>
    internal void Insert(StoredMessage message) => Prepare(MessageSql.Insert).Run(MessageRow.Write(message));

    internal List<(CampaignId Campaign, CaseId Case, long Count)> CountWaiting() => Prepare(MessageSql.CountWaiting).All(
        row => (CampaignId.Parse(row.Text(0)), CaseId.Parse(row.Text(1)), row.Number(2)));

    internal StoredMessage? Find(ActionId id) => Prepare(MessageSql.Find).First(MessageRow.Read, Bytes(id));

    internal List<StoredMessage> List(MessageFilter filter, int most)
    {
        var after = filter.After;
        return Prepare(filter.Status is null ? MessageSql.ListWaiting : MessageSql.ListWithStatus).All(
            MessageRow.Read,
            [
                .. MessageRow.Write(filter),
                after?.ArrivedAt.ToUnixTimeMilliseconds() ?? long.MinValue,
                after is { } last ? Bytes(last.Id) : [],
                filter.IsOutsideDeliveries ? 1L : 0L,
                (long)most,
                .. filter.Status is { } status ? (object?[])[status.ToString()] : [],
            ]);
    }

    /// <summary>Claims messages, in the store's transaction.</summary>
    internal List<StoredMessage> Claim(MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now)
    {
        var (by, at) = (claim.By.ToString(), now.ToUnixTimeMilliseconds());
        var own = Prepare(MessageSql.ListOwn).All(MessageRow.Read, [.. MessageRow.Write(filter), at, (long)most, by]);
        var free = Prepare(MessageSql.ListFree).All(MessageRow.Read, [.. MessageRow.Write(filter), at, (long)(most - own.Count)]);
        foreach (var message in own.Concat(free))
        {
            Prepare(MessageSql.Claim).Run(Bytes(message.Id), by, claim.Until.ToUnixTimeMilliseconds());
        }

        return [.. own.Concat(free).OrderBy(message => message.ArrivedAt).ThenBy(message => message.Id)
            .Select(message => message with { Claim = claim, Revision = message.Revision + 1 })];
    }

    internal List<ActionId> Release(ModeratorId by, SectionId? section) =>
        Prepare(MessageSql.Release).All(row => ColumnValues.ActionId(row.Bytes(0)), by.ToString(), section?.ToString());

    internal bool Replace(StoredMessage changed) => Prepare(MessageSql.Replace).Run(MessageRow.WriteChange(changed)) > 0;

    /// <summary>Withdraws the message of an action, unless it has none or it is closed.</summary>
    internal void Withdraw(byte[] id) => Prepare(MessageSql.Withdraw).Run(id);

    internal int Reopen(CampaignId campaign, CaseId @case, string policy, int most) =>
        Prepare(MessageSql.Reopen).Run(campaign.ToString(), @case.ToString(), policy, (long)most);

    internal StoredDelivery? FindDelivery(DeliveryId id) =>
        Prepare(MessageSql.FindDelivery).First(row => MessageRow.ReadDelivery(id, row), id.ToString()) is { } delivery
            ? delivery with { Messages = Prepare(MessageSql.DeliveryMessages).All(MessageRow.Read, id.ToString()) }
            : null;

    /// <summary>Adds a delivery with those of its messages that nobody has changed meanwhile, unless there is one with its id.</summary>
    internal bool Add(StoredDelivery delivery)
    {
        var id = delivery.Request.Id.ToString();
        if (Prepare(MessageSql.InsertDelivery).Run(MessageRow.Write(delivery)) == 0)
        {
            return false;
        }

        foreach (var message in delivery.Messages)
        {
            if (Replace(message with { Delivery = delivery.Request.Id }))
            {
                Prepare(MessageSql.InsertDeliveryMessage).Run(id, Bytes(message.Id));
            }
        }

        return true;
    }

    /// <summary>Changes an open delivery and its messages, unless somebody has changed one of them meanwhile.</summary>
    internal bool Change(DeliveryId id, DeliveryStatus status, IReadOnlyList<StoredMessage> changed)
    {
        if (Prepare(MessageSql.DeliveryState).First(row => row.Text(0), id.ToString()) != DeliveryStatus.Open.ToString()
            || !changed.All(IsCurrent))
        {
            return false;
        }

        foreach (var message in changed)
        {
            Replace(message);
        }

        Prepare(MessageSql.CloseDelivery).Run(id.ToString(), status.ToString());
        return true;
    }

    private static byte[] Bytes(ActionId id) => ColumnValues.Bytes(id.ToGuid());

    private bool IsCurrent(StoredMessage message) =>
        Prepare(MessageSql.Revision).First(row => (long?)row.Number(0), Bytes(message.Id)) == message.Revision;

    private IStatement Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            _prepared[sql] = statement = statements.Prepare(sql);
        }

        return statement;
    }
}
