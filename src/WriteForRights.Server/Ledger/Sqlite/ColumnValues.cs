using System.Text.Json;

namespace WriteForRights.Server;

/// <summary>Converts values to and from the columns of the ledger.</summary>
internal static class ColumnValues
{
    /// <summary>Returns the bytes of an id in the order of its text, so that SQLite sorts ids as .NET does.</summary>
    internal static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    internal static ActionId ActionId(ReadOnlySpan<byte> bytes) =>
        WriteForRights.ActionId.Parse(new Guid(bytes, bigEndian: true).ToString("D"));

    internal static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>Returns a time's fraction of a millisecond, in units of 100 ns.</summary>
    internal static long SubmillisecondTicks(DateTimeOffset time) => time.UtcTicks % TimeSpan.TicksPerMillisecond;

    internal static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>());

    internal static T? Json<T>(string? text)
        where T : class => text is null ? null : JsonSerializer.Deserialize(text, WriteForRightsJson.TypeInfo<T>());
}
