using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server;

/// <summary>How values stand in the columns of the ledger.</summary>
internal static class Column
{
    /// <summary>The bytes of an id: in the order of its text, so that ids sort alike here and there.</summary>
    internal static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    internal static ActionId ActionId(SqliteDataReader row, int column) =>
        WriteForRights.ActionId.Parse(new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true).ToString("D"));

    internal static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static DateTimeOffset Instant(SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>The instant in a column of milliseconds and the one after it, which has what the first leaves out.</summary>
    internal static DateTimeOffset TakenAt(SqliteDataReader row, int column) =>
        Instant(row, column).AddTicks(row.GetInt64(column + 1));

    /// <summary>What the milliseconds of an instant leave out.</summary>
    internal static long TicksBeside(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerMillisecond;

    internal static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>());

    internal static T? Json<T>(SqliteDataReader row, int column)
        where T : class =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize(row.GetString(column), WriteForRightsJson.TypeInfo<T>());
}
