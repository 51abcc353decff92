namespace WriteForRights.Server;

/// <summary>The table of actions, within the writer's transaction.</summary>
internal sealed class SqliteActions(Statements statements, PersonalSeal seal)
{
    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertAction);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.InsertPersonal);
    private readonly Statement _insertAddress = statements.Prepare(LedgerSql.InsertAddress);
    private readonly Statement _find = statements.Prepare(LedgerSql.FindAction);
    private readonly object?[] _values = new object?[LedgerColumns.OfActions.Length];

    /// <summary>Returns an action's entry, or <c>null</c> if it is not stored.</summary>
    internal CountedEntry? Find(Guid id) => _find.First(LedgerActionRow.ReadCounted, ColumnValues.Bytes(id));

    /// <summary>Inserts an action, unless its id is stored or void. Returns whether it did.</summary>
    internal bool Insert(byte[] id, LedgerEntry entry, byte[] digest, byte[]? person, byte[]? address)
    {
        LedgerActionRow.Write(_values, id, entry, digest, person);
        if (_insert.Run(_values) == 0)
        {
            return false;
        }

        if (address is not null)
        {
            _insertAddress.Run(address);
        }

        var position = _insert.LastPosition;
        if (LedgerActionRow.Seal(entry, () => PersonalTable.RowOf(position), seal) is { } personal)
        {
            _insertPersonal.Run(position, personal.Supporter, personal.Consent, personal.Text);
        }

        return true;
    }
}
