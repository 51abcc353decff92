using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>An action as the ledger holds it.</summary>
/// <param name="Action">The action, with everything that was left out filled in.</param>
/// <param name="RecordedAt">When it was stored.</param>
internal sealed record StoredAction(ActionRecord Action, DateTimeOffset RecordedAt)
{
    /// <summary>The action in a row of <see cref="LedgerSql.Read"/>.</summary>
    internal static StoredAction From(SqliteDataReader row) => new(
        new ActionRecord
        {
            Id = ActionId.Parse(new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true).ToString("D")),
            Campaign = CampaignId.Parse(row.GetString(1)),
            Case = CaseId.Parse(row.GetString(2)),
            Purpose = Purpose.Parse(row.GetString(3)),
            Kind = ActionKind.Parse(row.GetString(4)),
            Quantity = row.GetInt32(5),
            Targets = row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetId.Parse).ToValueList(),
            Section = row.IsDBNull(7) ? null : SectionId.Parse(row.GetString(7)),
            Country = row.IsDBNull(8) ? null : CountryCode.Parse(row.GetString(8)),
            Language = row.IsDBNull(9) ? null : LanguageTag.Parse(row.GetString(9)),
            Source = row.IsDBNull(10) ? null : row.GetString(10),
            TakenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)),
            Supporter = Json<Supporter>(row, 13),
            Consent = Json<Consent>(row, 14),
            Text = Json<ActionText>(row, 15),
        },
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)));

    private static T? Json<T>(SqliteDataReader row, int column)
        where T : class =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize(row.GetString(column), WriteForRightsJson.TypeInfo<T>());
}
