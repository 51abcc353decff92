using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>The columns of actions as arrays, one value for each action of a batch.</summary>
internal static class PostgreSqlColumns
{
    private static readonly NpgsqlDbType[] Types =
    [
        .. Enum.GetValues<EntryColumn>().Select(TypeOf),
        .. Enum.GetValues<ActionColumn>().Select(TypeOf),
    ];

    /// <summary>The names of the columns, each after a prefix.</summary>
    internal static string Names(IEnumerable<string> columns, string prefix = "") =>
        string.Join(", ", columns.Select(column => prefix + column));

    /// <summary>The names of the columns that a fold needs, each after a prefix, at their usual places: the others are null.</summary>
    internal static string Counted(string[] columns, string prefix) => string.Join(", ", columns.Select((column, index) =>
        (EntryColumn)index is EntryColumn.Digest or EntryColumn.Targets or EntryColumn.Language or EntryColumn.Source
            or EntryColumn.RecordedAt
            ? "NULL"
            : prefix + column));

    /// <summary>Returns the type of a column of <see cref="LedgerColumns.OfActions"/>.</summary>
    internal static NpgsqlDbType TypeOf(int column) => Types[column];

    /// <summary>Returns the name of a type in SQL.</summary>
    internal static string NameOf(NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Bigint => "bigint",
        NpgsqlDbType.Bytea => "bytea",
        _ => "text",
    };

    private static NpgsqlDbType TypeOf(EntryColumn column) => column switch
    {
        EntryColumn.Id or EntryColumn.Digest => NpgsqlDbType.Bytea,
        EntryColumn.Quantity or EntryColumn.Messages or EntryColumn.RecordedAt => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Text,
    };

    private static NpgsqlDbType TypeOf(ActionColumn column) => column switch
    {
        ActionColumn.Person => NpgsqlDbType.Bytea,
        ActionColumn.TakenAt or ActionColumn.TakenTicks => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Text,
    };
}
