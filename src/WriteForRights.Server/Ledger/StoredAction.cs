namespace WriteForRights.Server;

/// <summary>An action as the ledger holds it.</summary>
/// <param name="Action">The action, with everything that was left out filled in.</param>
/// <param name="RecordedAt">When it was stored.</param>
/// <param name="VoidedAt">When it was taken back, if it was.</param>
internal sealed record StoredAction(ActionRecord Action, DateTimeOffset RecordedAt, DateTimeOffset? VoidedAt = null)
{
    /// <summary>The action in a row of <see cref="LedgerSql.Read"/>.</summary>
    internal static StoredAction From(Row row) => new(
        new ActionRecord
        {
            Id = Column.ActionId(row, 0),
            Campaign = CampaignId.Parse(row.Text(1)),
            Case = CaseId.Parse(row.Text(2)),
            Purpose = Purpose.Parse(row.Text(3)),
            Kind = ActionKind.Parse(row.Text(4)),
            Quantity = (int)row.Number(5),
            Targets = row.Text(6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetId.Parse).ToValueList(),
            Section = row.IsNull(7) ? null : SectionId.Parse(row.Text(7)),
            Country = row.IsNull(8) ? null : CountryCode.Parse(row.Text(8)),
            Language = row.IsNull(9) ? null : LanguageTag.Parse(row.Text(9)),
            Source = row.TextOrNull(10),
            TakenAt = Column.TakenAt(row, 11),
            Supporter = Column.Json<Supporter>(row, 14),
            Consent = Column.Json<Consent>(row, 15),
            Text = Column.Json<ActionText>(row, 16),
        },
        Column.Instant(row, 13),
        row.IsNull(17) ? null : Column.Instant(row, 17));
}
