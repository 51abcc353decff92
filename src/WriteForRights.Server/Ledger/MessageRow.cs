namespace WriteForRights.Server;

/// <summary>The rows of messages and deliveries, the same in every store. Times are in milliseconds.</summary>
internal static class MessageRow
{
    /// <summary>Returns the values of a new message.</summary>
    internal static object?[] Write(StoredMessage message) =>
    [
        ColumnValues.Bytes(message.Id.ToGuid()),
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
        message.Record,
    ];

    /// <summary>Returns the values for <see cref="MessageSql.Replace"/>.</summary>
    internal static object?[] WriteChange(StoredMessage changed) =>
    [
        ColumnValues.Bytes(changed.Id.ToGuid()),
        changed.Revision,
        changed.Status.ToString(),
        changed.Findings,
        changed.Policy,
        changed.Claim?.By.ToString(),
        changed.Claim?.Until.ToUnixTimeMilliseconds(),
        changed.DecidedVersion,
        changed.Delivery?.ToString(),
        changed.Record,
    ];

    /// <summary>Returns the first values of every query with a filter.</summary>
    internal static object?[] Write(MessageFilter filter) =>
    [
        filter.Campaign?.ToString(),
        filter.Case?.ToString(),
        filter.Section?.ToString(),
        filter.Language?.ToString(),
        filter.Kind?.ToString(),
        filter.Findings,
        filter.ArrivedBefore?.ToUnixTimeMilliseconds(),
    ];

    /// <summary>Returns the values of a new delivery.</summary>
    internal static object?[] Write(StoredDelivery delivery)
    {
        var request = delivery.Request;
        return
        [
            request.Id.ToString(),
            request.Campaign.ToString(),
            request.Case.ToString(),
            request.Section?.ToString(),
            request.Language?.ToString(),
            request.Kind?.ToString(),
            (long)(request.Count ?? 0),
            request.By.ToString(),
            delivery.CreatedAt.ToUnixTimeMilliseconds(),
        ];
    }

    internal static StoredMessage Read(ILedgerRow row) => new()
    {
        Id = ColumnValues.ActionId(row.Bytes(0)),
        Campaign = CampaignId.Parse(row.Text(1)),
        Case = CaseId.Parse(row.Text(2)),
        Section = SectionIn(row, 3),
        Language = LanguageIn(row, 4),
        Kind = ActionKind.Parse(row.Text(5)),
        ArrivedAt = row.Time(6),
        Status = SolidarityStatus.Parse(row.Text(7)),
        Findings = row.Text(8),
        Policy = row.Text(9),
        Claim = row.TextOrNull(10) is { } by ? new() { By = ModeratorId.Parse(by), Until = row.Time(11) } : null,
        DecidedVersion = row.TextOrNull(12),
        Delivery = row.TextOrNull(13) is { } delivery ? DeliveryId.Parse(delivery) : null,
        Revision = row.Number(14),
        Record = row.Bytes(15).ToArray(),
    };

    /// <summary>Reads a delivery without its messages.</summary>
    internal static StoredDelivery ReadDelivery(DeliveryId id, ILedgerRow row) => new(
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
        row.Time(7),
        []);

    private static SectionId? SectionIn(ILedgerRow row, int column) => row.TextOrNull(column) is { } text ? SectionId.Parse(text) : null;

    private static LanguageTag? LanguageIn(ILedgerRow row, int column) =>
        row.TextOrNull(column) is { } text ? LanguageTag.Parse(text) : null;
}
