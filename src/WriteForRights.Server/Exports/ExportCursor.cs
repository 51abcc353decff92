using System.Buffers.Binary;
using System.Buffers.Text;

namespace WriteForRights.Server;

/// <summary>
/// Cursors of exports: a position in the ledger, with a code that only this ledger can make. A cursor of another ledger or another table is
/// recognised, instead of going on at a place that it does not mean.
/// </summary>
/// <param name="ledger">Authenticates the cursors.</param>
/// <param name="table">The number of the table, less than 64.</param>
internal sealed class ExportCursor(ILedgerMaintenance ledger, byte table)
{
    private const int PositionEnd = 1 + sizeof(long);
    private const int Length = PositionEnd + sizeof(long);

    /// <summary>
    /// Returns the cursor behind a position. It begins with letters, since the first bytes are small, so no spreadsheet takes it for a
    /// number.
    /// </summary>
    internal string Behind(long position)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = table;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], position);
        ledger.Authenticate(bytes[..PositionEnd]).AsSpan(0, sizeof(long)).CopyTo(bytes[PositionEnd..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Gets the position of a cursor.</summary>
    /// <returns>Whether this ledger has made the cursor, for this table.</returns>
    internal bool TryRead(string cursor, out long position)
    {
        position = 0;
        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(cursor, out var length) || length != Length)
        {
            return false;
        }

        Base64Url.DecodeFromChars(cursor, bytes);
        position = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return position >= 0 && Behind(position) == cursor;
    }
}
