using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>
/// Gives each row the id of its record. The id depends on what the row says, and on how many rows before it say the same, but not on its
/// file or place: so the same row is the same action however often it is imported, and two equal rows are two actions.
/// </summary>
/// <param name="domain">What the ids are for: the campaign, and actions or reports.</param>
internal sealed class RowIdentity(string domain)
{
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <summary>Returns the id of a record.</summary>
    /// <param name="content">The content of the record, without its id.</param>
    /// <param name="at">The time in the id.</param>
    internal Guid OfContent(ReadOnlySpan<byte> content, DateTimeOffset at)
    {
        var hash = Hash("content", content);
        var key = BitConverter.ToUInt128(hash);
        var occurrence = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        return occurrence == 1 ? Uuid(hash, at) : Uuid(Hash("repeat", [.. hash, .. BitConverter.GetBytes(occurrence)]), at);
    }

    /// <summary>Returns the id of a record that has an id in another system. A version 7 UUID is its own id.</summary>
    internal Guid OfName(string name, DateTimeOffset at) =>
        Uuid7.TryParse(name, out var own) ? own : Uuid(Hash("name", Encoding.UTF8.GetBytes(name)), at);

    /// <summary>Returns the id of a row that cannot be read, for its corrected form.</summary>
    internal Guid OfCells(TableRow row, DateTimeOffset at) =>
        OfContent(Encoding.UTF8.GetBytes("cells\0" + string.Join('\0', row.Cells.Select(TableRow.TextOf))), at);

    private byte[] Hash(string kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"w4r-import-1\0{domain}\0{kind}\0"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // RFC 9562: the time to the millisecond, then bits that are random elsewhere and the hash here.
    private static Guid Uuid(byte[] hash, DateTimeOffset at)
    {
        var milliseconds = Math.Max(0, at.ToUnixTimeMilliseconds());
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = unchecked((byte)(milliseconds >> (40 - (8 * i))));
        }

        hash.AsSpan(0, 10).CopyTo(bytes[6..]);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
