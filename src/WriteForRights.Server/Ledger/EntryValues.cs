namespace WriteForRights.Server;

/// <summary>The values of the columns that actions and reports share. <see cref="Read"/> reads them back.</summary>
internal readonly record struct EntryValues(
    byte[] Id,
    byte[] Digest,
    CountEntry Counted,
    ValueList<TargetId> Targets,
    LanguageTag? Language,
    string? Source,
    DateTimeOffset RecordedAt)
{
    private static readonly EntryColumn[] Columns = Enum.GetValues<EntryColumn>();

    /// <summary>Returns the counts of a row. Code that leaves out a split does not compile, since its member is required.</summary>
    internal static CountEntry Read<TRow>(TRow row, bool isReported)
        where TRow : ILedgerRow => new()
        {
            Campaign = CampaignId.Parse(row.Text(EntryColumn.Campaign)),
            Case = CaseId.Parse(row.Text(EntryColumn.CaseId)),
            Actions = row.Number(EntryColumn.Quantity),
            Messages = row.Number(EntryColumn.Messages),
            Kind = ActionKind.Parse(row.Text(EntryColumn.Kind)),
            Purpose = Purpose.Parse(row.Text(EntryColumn.Purpose)),
            Country = row.TextOrNull(EntryColumn.Country) is { } country ? CountryCode.Parse(country) : null,
            Section = row.TextOrNull(EntryColumn.Section) is { } section ? SectionId.Parse(section) : null,
            Day = row.TextOrNull(EntryColumn.Day),
            IsReported = isReported,
        };

    internal void CopyTo(object?[] values)
    {
        foreach (var column in Columns)
        {
            values[(int)column] = Value(column);
        }
    }

#pragma warning disable CS8524 // There are no other columns. Without a default case, a column that is forgotten does not compile.
    private object? Value(EntryColumn column) => column switch
    {
        EntryColumn.Id => Id,
        EntryColumn.Digest => Digest,
        EntryColumn.Campaign => Counted.Campaign.ToString(),
        EntryColumn.CaseId => Counted.Case.ToString(),
        EntryColumn.Purpose => Counted.Purpose.ToString(),
        EntryColumn.Kind => Counted.Kind.ToString(),
        EntryColumn.Quantity => Counted.Actions,
        EntryColumn.Messages => Counted.Messages,
        EntryColumn.Targets => string.Join(' ', Targets),
        EntryColumn.Section => Counted.Section?.ToString(),
        EntryColumn.Country => Counted.Country?.ToString(),
        EntryColumn.Language => Language?.ToString(),
        EntryColumn.Source => Source,
        EntryColumn.Day => Counted.Day,
        EntryColumn.RecordedAt => RecordedAt.ToUnixTimeMilliseconds(),
    };
#pragma warning restore CS8524
}
