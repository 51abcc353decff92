using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Server;

/// <summary>The names of the columns in SQL.</summary>
internal static class LedgerColumns
{
    internal static readonly string[] OfActions = Names<ActionColumn>();

    internal static readonly string[] OfReports = Names<ReportColumn>();

    private static string[] Names<TOwn>()
        where TOwn : struct, Enum
    {
        var numbers = Enum.GetValues<EntryColumn>().Select(column => (int)column)
            .Concat(Enum.GetValues<TOwn>().Select(column => Convert.ToInt32(column, CultureInfo.InvariantCulture)));
        string[] names =
            [.. Enum.GetNames<EntryColumn>().Concat(Enum.GetNames<TOwn>()).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
        return numbers.SequenceEqual(Enumerable.Range(0, names.Length))
            ? names
            : throw new InvalidOperationException($"{typeof(TOwn).Name} must continue with the number after the last one of EntryColumn.");
    }
}

/// <summary>
/// The columns that the tables of actions and of reports share. Every statement has them in this order, before the table's own columns.
/// Their names in SQL are these in lower case with underscores.
/// </summary>
internal enum EntryColumn
{
    Id,
    Digest,
    Campaign,
    CaseId,
    Purpose,
    Kind,
    Quantity,
    Messages,
    Targets,
    Section,
    Country,
    Language,
    Source,
    Day,
    RecordedAt,
}

/// <summary>The columns that only actions have.</summary>
internal enum ActionColumn
{
    TakenAt = EntryColumn.RecordedAt + 1,
    TakenTicks,
    Person,
    AccessKey,
}

/// <summary>The columns that only reports have.</summary>
internal enum ReportColumn
{
    Revision = EntryColumn.RecordedAt + 1,
    Precision,
    AsOf,
}
