namespace WriteForRights.Server;

/// <summary>The table of actions, within the writer's transaction.</summary>
internal sealed class SqliteActions(Statements statements, PersonalSeal seal)
{
    private const string SupporterColumn = "personal.supporter";
    private const string ConsentColumn = "personal.consent";
    private const string TextColumn = "personal.text";

    private static readonly ActionColumn[] Columns = Enum.GetValues<ActionColumn>();

    private readonly Statement _insert = statements.Prepare(LedgerSql.InsertAction);
    private readonly Statement _insertPersonal = statements.Prepare(LedgerSql.InsertPersonal);
    private readonly Statement _insertAddress = statements.Prepare(LedgerSql.InsertAddress);
    private readonly Statement _find = statements.Prepare(LedgerSql.FindAction);
    private readonly object?[] _values = new object?[LedgerColumns.OfActions.Length];

    /// <summary>Reads a row of <see cref="LedgerSql.SelectActions"/>.</summary>
    internal static StoredAction Read(Row row, PersonalSeal seal)
    {
        var personal = LedgerSql.AfterActionColumns;
        var voidedAt = personal + 3;
        var key = PersonalTable.RowOf(row.Number(personal + 4));
        var isReadable = ColumnValues.TryOpen(row, personal, SupporterColumn, key, seal, out Supporter? supporter)
            & ColumnValues.TryOpen(row, personal + 1, ConsentColumn, key, seal, out Consent? consent)
            & ColumnValues.TryOpen(row, personal + 2, TextColumn, key, seal, out ActionText? text);
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
                Supporter = supporter,
                Consent = consent,
                Text = text,
            },
            ColumnValues.Time(row.Number(EntryColumn.RecordedAt)),
            row.IsNull(voidedAt) ? null : ColumnValues.Time(row.Number(voidedAt)))
        {
            IsIncomplete = !isReadable,
        };
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

        // The text of a message to a person is only in its sealed record.
        var text = entry.Message is null ? action.Text : null;
        if (action.Supporter is not null || action.Consent is not null || text is not null)
        {
            var position = _insert.LastPosition;
            var key = PersonalTable.RowOf(position);
            _insertPersonal.Run(
                position,
                ColumnValues.Sealed(KeptData.SupporterOf(action), SupporterColumn, key, seal),
                ColumnValues.Sealed(action.Consent, ConsentColumn, key, seal),
                ColumnValues.Sealed(text, TextColumn, key, seal));
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

    internal static DateTimeOffset TakenAt(Row row) =>
        ColumnValues.Time(row.Number(ActionColumn.TakenAt)).AddTicks(row.Number(ActionColumn.TakenTicks));
}
