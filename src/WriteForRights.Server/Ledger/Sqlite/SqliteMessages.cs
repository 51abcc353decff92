namespace WriteForRights.Server;

/// <summary>The tables of messages and deliveries. Statements are prepared when they are first used.</summary>
internal sealed class SqliteMessages(Statements statements)
{
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);

    /// <summary>Adds the message of a new action.</summary>
    internal void Insert(StoredMessage message) => Prepare(MessageSql.Insert).Run(
        Bytes(message.Id),
        message.Campaign.ToString(),
        message.Case.ToString(),
        message.Section?.ToString(),
        message.Language?.ToString(),
        message.Kind.ToString(),
        message.ArrivedAt.ToUnixTimeMilliseconds(),
        message.Status.ToString(),
        message.Findings,
        message.Policy,
        null,
        null,
        null,
        null,
        0L,
        message.Record);

    internal List<(CampaignId Campaign, CaseId Case, long Count)> CountWaiting() => Prepare(MessageSql.CountWaiting).All(
        row => (CampaignId.Parse(row.Text(0)), CaseId.Parse(row.Text(1)), row.Number(2)));

    internal StoredMessage? Find(ActionId id) => Prepare(MessageSql.Find).First(Read, Bytes(id));

    internal List<StoredMessage> List(MessageFilter filter, int most)
    {
        var after = filter.After;
        return Prepare(filter.Status is null ? MessageSql.ListWaiting : MessageSql.ListWithStatus).All(
            Read,
            [
                .. Selection(filter),
                after?.ArrivedAt.ToUnixTimeMilliseconds() ?? long.MinValue,
                after is { } last ? Bytes(last.Id) : [],
                filter.IsOutsideDeliveries ? 1L : 0L,
                (long)most,
                .. filter.Status is { } status ? (object?[])[status.ToString()] : [],
            ]);
    }

    /// <summary>Claims messages, within the writer's transaction.</summary>
    internal List<StoredMessage> Claim(MessageFilter filter, int most, MessageClaim claim, DateTimeOffset now)
    {
        var (by, at) = (claim.By.ToString(), now.ToUnixTimeMilliseconds());
        var own = Prepare(MessageSql.ListOwn).All(Read, [.. Selection(filter), at, (long)most, by]);
        var free = Prepare(MessageSql.ListFree).All(Read, [.. Selection(filter), at, (long)(most - own.Count)]);
        foreach (var message in own.Concat(free))
        {
            Prepare(MessageSql.Claim).Run(Bytes(message.Id), by, claim.Until.ToUnixTimeMilliseconds());
        }

        return [.. own.Concat(free).OrderBy(message => message.ArrivedAt).ThenBy(message => message.Id)
            .Select(message => message with { Claim = claim, Revision = message.Revision + 1 })];
    }

    internal List<ActionId> Release(ModeratorId by, SectionId? section) =>
        Prepare(MessageSql.Release).All(row => ColumnValues.ActionId(row.Bytes(0)), by.ToString(), section?.ToString());

    internal bool Replace(StoredMessage changed) => Prepare(MessageSql.Replace).Run(
        Bytes(changed.Id),
        changed.Revision,
        changed.Status.ToString(),
        changed.Findings,
        changed.Policy,
        changed.Claim?.By.ToString(),
        changed.Claim?.Until.ToUnixTimeMilliseconds(),
        changed.DecidedVersion,
        changed.Delivery?.ToString(),
        changed.Record) > 0;

    /// <summary>Withdraws the message of an action, unless it has none or it is closed.</summary>
    internal void Withdraw(byte[] id) => Prepare(MessageSql.Withdraw).Run(id);

    internal int Reopen(CampaignId campaign, CaseId @case, string policy, int most) =>
        Prepare(MessageSql.Reopen).Run(campaign.ToString(), @case.ToString(), policy, (long)most);

    internal StoredDelivery? FindDelivery(DeliveryId id) =>
        Prepare(MessageSql.FindDelivery).First(row => ReadDelivery(id, row), id.ToString()) is { } delivery
            ? delivery with { Messages = Prepare(MessageSql.DeliveryMessages).All(Read, id.ToString()) }
            : null;

    /// <summary>Adds a delivery with those of its messages that nobody has changed meanwhile, unless there is one with its id.</summary>
    internal bool Add(StoredDelivery delivery)
    {
        var request = delivery.Request;
        var id = request.Id.ToString();
        if (Prepare(MessageSql.InsertDelivery).Run(
            id,
            request.Campaign.ToString(),
            request.Case.ToString(),
            request.Section?.ToString(),
            request.Language?.ToString(),
            request.Kind?.ToString(),
            (long)(request.Count ?? 0),
            request.By.ToString(),
            delivery.CreatedAt.ToUnixTimeMilliseconds()) == 0)
        {
            return false;
        }

        foreach (var message in delivery.Messages)
        {
            if (Replace(message with { Delivery = request.Id }))
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

    private static object?[] Selection(MessageFilter filter) =>
    [
        filter.Campaign?.ToString(),
        filter.Case?.ToString(),
        filter.Section?.ToString(),
        filter.Language?.ToString(),
        filter.Kind?.ToString(),
        filter.Findings,
        filter.ArrivedBefore?.ToUnixTimeMilliseconds(),
    ];

    private static StoredMessage Read(Row row) => new()
    {
        Id = ColumnValues.ActionId(row.Bytes(0)),
        Campaign = CampaignId.Parse(row.Text(1)),
        Case = CaseId.Parse(row.Text(2)),
        Section = SectionIn(row, 3),
        Language = LanguageIn(row, 4),
        Kind = ActionKind.Parse(row.Text(5)),
        ArrivedAt = ColumnValues.Time(row.Number(6)),
        Status = SolidarityStatus.Parse(row.Text(7)),
        Findings = row.Text(8),
        Policy = row.Text(9),
        Claim = row.TextOrNull(10) is { } by
            ? new() { By = ModeratorId.Parse(by), Until = ColumnValues.Time(row.Number(11)) }
            : null,
        DecidedVersion = row.TextOrNull(12),
        Delivery = row.TextOrNull(13) is { } delivery ? DeliveryId.Parse(delivery) : null,
        Revision = row.Number(14),
        Record = row.Bytes(15).ToArray(),
    };

    private static StoredDelivery ReadDelivery(DeliveryId id, Row row) => new(
        new MessageDeliveryRequest
        {
            Id = id,
            Campaign = CampaignId.Parse(row.Text(0)),
            Case = CaseId.Parse(row.Text(1)),
            Section = SectionIn(row, 2),
            Language = LanguageIn(row, 3),
            Kind = row.TextOrNull(4) is { } kind ? ActionKind.Parse(kind) : null,
            Count = (int)row.Number(5),
            By = ModeratorId.Parse(row.Text(6)),
        },
        DeliveryStatus.Parse(row.Text(8)),
        ColumnValues.Time(row.Number(7)),
        []);

    private static SectionId? SectionIn(Row row, int column) => row.TextOrNull(column) is { } text ? SectionId.Parse(text) : null;

    private static LanguageTag? LanguageIn(Row row, int column) => row.TextOrNull(column) is { } text ? LanguageTag.Parse(text) : null;

    private bool IsCurrent(StoredMessage message) =>
        Prepare(MessageSql.Revision).First(row => (long?)row.Number(0), Bytes(message.Id)) == message.Revision;

    private Statement Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            _prepared[sql] = statement = statements.Prepare(sql);
        }

        return statement;
    }
}
