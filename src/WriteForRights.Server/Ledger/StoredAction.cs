using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>An action as the ledger holds it.</summary>
/// <param name="Action">The action, with everything that was left out filled in.</param>
/// <param name="RecordedAt">When it was stored.</param>
/// <param name="VoidedAt">When it was taken back, if it was.</param>
internal sealed record StoredAction(ActionRecord Action, DateTimeOffset RecordedAt, DateTimeOffset? VoidedAt = null)
{
    /// <summary>The action in a row of <see cref="LedgerSql.Read"/>.</summary>
    internal static StoredAction From(SqliteDataReader row) => new(
        new ActionRecord
        {
            Id = Column.ActionId(row, 0),
            Campaign = CampaignId.Parse(row.GetString(1)),
            Case = CaseId.Parse(row.GetString(2)),
            Purpose = Purpose.Parse(row.GetString(3)),
            Kind = ActionKind.Parse(row.GetString(4)),
            Quantity = row.GetInt32(5),
            Targets = row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetId.Parse).ToValueList(),
            Section = row.IsDBNull(7) ? null : SectionId.Parse(row.GetString(7)),
            Country = row.IsDBNull(8) ? null : CountryCode.Parse(row.GetString(8)),
            Language = row.IsDBNull(9) ? null : LanguageTag.Parse(row.GetString(9)),
            Source = Column.Text(row, 10),
            TakenAt = Column.TakenAt(row, 11),
            Supporter = Column.Json<Supporter>(row, 14),
            Consent = Column.Json<Consent>(row, 15),
            Text = Column.Json<ActionText>(row, 16),
        },
        Column.Instant(row, 13),
        row.IsDBNull(17) ? null : Column.Instant(row, 17));
}
