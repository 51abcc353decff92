using System.Text;
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

    /// <summary>Returns the sealed JSON of a value; <c>null</c> for <c>null</c>.</summary>
    internal static byte[]? Sealed<T>(T? value, string column, byte[] row, PersonalSeal seal)
        where T : class =>
        value is null ? null : seal.Seal(JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<T>()), column, row);

    /// <summary>Returns a sealed text; <c>null</c> for <c>null</c>.</summary>
    internal static byte[]? Sealed(string? text, string column, byte[] row, PersonalSeal seal) =>
        text is null ? null : seal.Seal(Encoding.UTF8.GetBytes(text), column, row);

    /// <summary>
    /// Gets the value of a column with sealed JSON: <c>null</c> if there is none, if it was erased, or if it cannot be read.
    /// </summary>
    /// <returns>Whether there is nothing that cannot be read.</returns>
    internal static bool TryOpen<TRow, T>(TRow row, int column, string name, byte[] key, PersonalSeal seal, out T? value)
        where TRow : ILedgerRow
        where T : class
    {
        value = null;
        var stored = row.Bytes(column);
        if (PersonalSeal.IsErased(stored))
        {
            return true;
        }

        if (!seal.TryOpen(stored, name, key, out var plain))
        {
            return false;
        }

        try
        {
            value = JsonSerializer.Deserialize(plain, WriteForRightsJson.TypeInfo<T>());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
