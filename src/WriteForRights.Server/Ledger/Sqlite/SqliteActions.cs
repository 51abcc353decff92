namespace WriteForRights.Server;

/// <summary>The table of actions, within the writer's transaction.</summary>
internal sealed class SqliteActions(Statements statements)
{
    private static readonly ActionColumn[] Columns = Enum.GetValues<ActionColumn>();

    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertAction);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.InsertPersonal);
    private readonly Statement _insertAddress = statements.Prepare(LedgerSql.InsertAddress);
    private readonly Statement _find = statements.Prepare(LedgerSql.FindAction);
    private readonly object?[] _values = new object?[LedgerColumns.OfActions.Length];

    /// <summary>Reads a row of <see cref="LedgerSql.ReadActions"/>.</summary>
    internal static StoredAction Read(Row row)
    {
        var voidedAt = LedgerSql.AfterActionColumns + 3;
        return new(
            new ActionRecord
            {
                Id = ColumnValues.ActionId(row.Bytes(EntryColumn.Id)),
                Campaign = CampaignId.Parse(row.Text(EntryColumn.Campaign)),
                Case = CaseId.Parse(row.Text(EntryColumn.CaseId)),
                Purpose = Purpose.Parse(row.Text(EntryColumn.Purpose)),
                Kind = ActionKind.Parse(row.Text(EntryColumn.Kind)),
                Quantity = (int)row.Number(EntryColumn.Quantity),
                Targets = row.Text(EntryColumn.Targets).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(TargetId.Parse).ToValueList(),
                Section = row.TextOrNull(EntryColumn.Section) is { } section ? SectionId.Parse(section) : null,
                Country = row.TextOrNull(EntryColumn.Country) is { } country ? CountryCode.Parse(country) : null,
                Language = row.TextOrNull(EntryColumn.Language) is { } language ? LanguageTag.Parse(language) : null,
                Source = row.TextOrNull(EntryColumn.Source),
                TakenAt = TakenAt(row),
                Supporter = ColumnValues.Json<Supporter>(row.TextOrNull(LedgerSql.AfterActionColumns)),
                Consent = ColumnValues.Json<Consent>(row.TextOrNull(LedgerSql.AfterActionColumns + 1)),
                Text = ColumnValues.Json<ActionText>(row.TextOrNull(LedgerSql.AfterActionColumns + 2)),
            },
            ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
            row.IsNull(voidedAt) ? null : ColumnValues.Time(row.Number(voidedAt)));
    }

    /// <summary>Returns an action's entry, or <c>null</c> if it is not stored.</summary>
    internal CountedEntry? Find(Guid id) => _find.First(ReadCounted, ColumnValues.Bytes(id));

    /// <summary>Inserts an action, unless its id is stored or void. Returns whether it did.</summary>
    internal bool Insert(byte[] id, LedgerEntry entry, byte[] digest, byte[]? person, byte[]? address)
    {
        var action = entry.Completed;
        new EntryValues(id, digest, entry.Counted, action.Targets, action.Language, action.Source, entry.RecordedAt).CopyTo(_values);
        foreach (var column in Columns)
        {
            _values[(int)column] = Value(column, action.TakenAt!.Value, person, entry.AccessKey);
        }

        if (_insert.Run(_values) == 0)
        {
            return false;
        }

        if (address is not null)
        {
            _insertAddress.Run(address);
        }

        if (action.Supporter is not null || action.Consent is not null || action.Text is not null)
        {
            _insertPersonal.Run(
                id, ColumnValues.Json(action.Supporter), ColumnValues.Json(action.Consent), ColumnValues.Json(action.Text));
        }

        return true;
    }

#pragma warning disable CS8524 // There are no other columns. Without a default case, a column that is forgotten does not compile.
    private static object? Value(ActionColumn column, DateTimeOffset takenAt, byte[]? person, AccessKeyId? accessKey) => column switch
    {
        ActionColumn.TakenAt => takenAt.ToUnixTimeMilliseconds(),
        ActionColumn.TakenTicks => ColumnValues.SubmillisecondTicks(takenAt),
        ActionColumn.Person => person,
        ActionColumn.AccessKey => accessKey?.ToString(),
    };
#pragma warning restore CS8524

    internal static CountedEntry ReadCounted(Row row) => CountedEntry.Of(
        EntryValues.Read(row, isReported: false),
        new ActionOrder(TakenAt(row), ColumnValues.ActionId(row.Bytes(EntryColumn.Id))),
        row.IsNull((int)ActionColumn.Person) ? null : row.Bytes(ActionColumn.Person).ToArray());

    private static DateTimeOffset TakenAt(Row row) =>
        ColumnValues.Time(row.Number(ActionColumn.TakenAt)).AddTicks(row.Number(ActionColumn.TakenTicks));
}
