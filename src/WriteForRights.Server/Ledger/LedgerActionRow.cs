namespace WriteForRights.Server;

/// <summary>The rows of actions, the same in every store: written and read here, and nowhere else.</summary>
internal static class LedgerActionRow
{
    private const string SupporterColumn = "personal.supporter";
    private const string ConsentColumn = "personal.consent";
    private const string TextColumn = "personal.text";

    private static readonly ActionColumn[] Columns = Enum.GetValues<ActionColumn>();

    /// <summary>Writes the values of <see cref="LedgerColumns.OfActions"/>.</summary>
    /// <param name="values">Room for all of them.</param>
    /// <param name="id">The bytes of the action's id.</param>
    /// <param name="entry">The action.</param>
    /// <param name="digest">The digest of the submitted action.</param>
    /// <param name="person">The person's fingerprint; <c>null</c> if unknown.</param>
    internal static void Write(object?[] values, byte[] id, LedgerEntry entry, byte[] digest, byte[]? person)
    {
        var action = entry.Completed;
        new EntryValues(id, digest, entry.Counted, action.Targets, action.Language, action.Source, entry.RecordedAt).CopyTo(values);
        foreach (var column in Columns)
        {
            values[(int)column] = Value(column, action.TakenAt!.Value, person, entry.AccessKey);
        }
    }

    /// <summary>Returns the personal data of an action as it is stored, or <c>null</c> if there is none.</summary>
    /// <param name="entry">The action.</param>
    /// <param name="row">The key of its row of personal data.</param>
    /// <param name="seal">The seal.</param>
    internal static (byte[]? Supporter, byte[]? Consent, byte[]? Text)? Seal(LedgerEntry entry, Func<byte[]> row, PersonalSeal seal)
    {
        var action = entry.Completed;

        // The text of a message to a person is only in its sealed record.
        var text = entry.Message is null ? action.Text : null;
        if (action.Supporter is null && action.Consent is null && text is null)
        {
            return null;
        }

        var key = row();
        return (
            ColumnValues.Sealed(KeptData.SupporterOf(action), SupporterColumn, key, seal),
            ColumnValues.Sealed(action.Consent, ConsentColumn, key, seal),
            ColumnValues.Sealed(text, TextColumn, key, seal));
    }

    /// <summary>
    /// Reads an action: <see cref="LedgerColumns.OfActions"/>, then its sealed supporter, consent and text, and the time of its void.
    /// </summary>
    internal static StoredAction Read<TRow>(TRow row, byte[] personalKey, PersonalSeal seal)
        where TRow : ILedgerRow
    {
        var personal = LedgerColumns.OfActions.Length;
        var isReadable = ColumnValues.TryOpen(row, personal, SupporterColumn, personalKey, seal, out Supporter? supporter)
            & ColumnValues.TryOpen(row, personal + 1, ConsentColumn, personalKey, seal, out Consent? consent)
            & ColumnValues.TryOpen(row, personal + 2, TextColumn, personalKey, seal, out ActionText? text);
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
            row.TimeOrNull(personal + 3))
        {
            IsIncomplete = !isReadable,
        };
    }

    /// <summary>Reads what an action counts from <see cref="LedgerColumns.OfActions"/>.</summary>
    internal static CountedEntry ReadCounted<TRow>(TRow row)
        where TRow : ILedgerRow => CountedEntry.Of(
        EntryValues.Read(row, isReported: false),
        new ActionOrder(TakenAt(row), ColumnValues.ActionId(row.Bytes(EntryColumn.Id))),
        row.BytesOrNull((int)ActionColumn.Person));

#pragma warning disable CS8524 // There are no other columns. Without a default case, a column that is forgotten does not compile.
    private static object? Value(ActionColumn column, DateTimeOffset takenAt, byte[]? person, AccessKeyId? accessKey) => column switch
    {
        ActionColumn.TakenAt => takenAt.ToUnixTimeMilliseconds(),
        ActionColumn.TakenTicks => ColumnValues.SubmillisecondTicks(takenAt),
        ActionColumn.Person => person,
        ActionColumn.AccessKey => accessKey?.ToString(),
    };
#pragma warning restore CS8524

    /// <summary>Reads the instant of an action.</summary>
    internal static DateTimeOffset TakenAt<TRow>(TRow row)
        where TRow : ILedgerRow =>
        ColumnValues.Time(row.Number(ActionColumn.TakenAt)).AddTicks(row.Number(ActionColumn.TakenTicks));
}
