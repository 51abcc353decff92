using System.Text.Json;

namespace WriteForRights.Server;

/// <summary>How values stand in the columns of the ledger.</summary>
internal static class Column
{
    /// <summary>The bytes of an id: in the order of its text, so that ids sort alike here and there.</summary>
    internal static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    internal static ActionId ActionId(Row row, int column) =>
        WriteForRights.ActionId.Parse(new Guid(row.Bytes(column), bigEndian: true).ToString("D"));

    internal static DateTimeOffset Instant(Row row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.Number(column));

    /// <summary>The instant in a column of milliseconds and the one after it, which has what the first leaves out.</summary>
    internal static DateTimeOffset TakenAt(Row row, int column) =>
        Instant(row, column).AddTicks(row.Number(column + 1));

    /// <summary>What the milliseconds of an instant leave out.</summary>
    internal static long TicksBeside(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerMillisecond;

    internal static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>());

    internal static T? Json<T>(Row row, int column)
        where T : class =>
        row.IsNull(column) ? null : JsonSerializer.Deserialize(row.Text(column), WriteForRightsJson.TypeInfo<T>());
}
