namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// The statements for personal data in PostgreSQL. It keeps the earlier version of a changed row until the next vacuum, so erasing leaves
/// an empty value rather than zeros in its place.
/// </summary>
internal sealed class PostgreSqlPersonalSql : PersonalSql
{
    internal static readonly PostgreSqlPersonalSql Instance = new();

    /// <summary>Actions, each with its personal data and the time of its void.</summary>
    internal static readonly string SelectActions = $"""
        SELECT {PostgreSqlColumns.Names(LedgerColumns.OfActions, "action.")}, supporter, consent, text, void.recorded_at
        FROM action LEFT JOIN personal ON personal.id = action.id AND personal.campaign = action.campaign
        LEFT JOIN void ON void.id = action.id AND void.subject = 'action'
        """;

    internal override PersonalTable[] Tables { get; } = Array.ConvertAll(
        PersonalTable.All, table => table with { Key = table.Name is "personal" or "message" ? "id" : "key" });

    // What is not folded yet is not among the first actions.
    internal override string IdsOfPerson => """
        SELECT id FROM person_action WHERE person = ?1
        UNION
        SELECT queued.id FROM unfolded JOIN action AS queued ON queued.id = unfolded.id AND queued.campaign = unfolded.campaign
        WHERE unfolded.subject = 'action' AND queued.person = ?1
        UNION
        SELECT gone.id FROM void JOIN action AS gone ON gone.id = void.id WHERE void.subject = 'action' AND gone.person = ?1
        """;

    internal override string EraseAddresses => $"DELETE FROM personal_address WHERE id IN ({IdsOfPerson})";

    internal override string ReadPersonsActions => $"{SelectActions} WHERE action.id IN ({IdsOfPerson}) ORDER BY action.position";

    internal override string Join => "JOIN";

    internal override string Erased(string column) => "''::bytea";

    internal override string IsKept(string column) => $"length({column}) > 0";

    internal override StoredAction ReadAction(ILedgerRow row, PersonalSeal seal) =>
        LedgerActionRow.Read(row, row.Bytes((int)EntryColumn.Id).ToArray(), seal);
}
