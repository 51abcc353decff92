namespace WriteForRights.Server;

/// <summary>The statements for personal data in SQLite, which leave nothing of an erased value in the file.</summary>
internal sealed class SqlitePersonalSql : PersonalSql
{
    internal static readonly SqlitePersonalSql Instance = new();

    internal override PersonalTable[] Tables => PersonalTable.All;

    internal override string IdsOfPerson => """
        SELECT id FROM person_action WHERE person = ?1
        UNION
        SELECT action.id FROM void CROSS JOIN action ON action.id = void.id WHERE void.subject = 'action' AND action.person = ?1
        """;

    internal override string EraseAddresses =>
        $"DELETE FROM personal_address WHERE position IN (SELECT position FROM action WHERE id IN ({IdsOfPerson}))";

    internal override string ReadPersonsActions =>
        $"{LedgerSql.SelectActions} WHERE action.id IN ({IdsOfPerson}) ORDER BY action.position";

    // By itself SQLite may begin with the entries.
    internal override string Join => "CROSS JOIN";

    // Zeros of the same length: the row stays in its place, and so do its neighbours.
    internal override string Erased(string column) => $"zeroblob(length({column}))";

    internal override string IsKept(string column) => $"(length({column}) > 0 AND substr({column}, 1, 1) <> x'00')";

    internal override StoredAction ReadAction(ILedgerRow row, PersonalSeal seal) =>
        LedgerActionRow.Read(row, PersonalTable.RowOf(row.Number(LedgerSql.AfterActionColumns + 4)), seal);
}
