using System.Buffers.Binary;

namespace WriteForRights.Outbox;

/// <summary>
/// Finds records on a page: by the page's own list of cells, and by their looks, since that list may be damaged as well.
/// </summary>
internal static class PageScan
{
    private const byte IndexInterior = 0x02;
    private const byte IndexLeaf = 0x0A;
    private const byte TableLeaf = 0x0D;
    private const byte FirstColumnIsNull = 0x00;
    private const int IdLength = 36;
    private const byte TypeOfId = (IdLength * 2) + 13;
    private const int ItemHeaderMinLength = 10;
    private const int ItemHeaderMaxLength = 60;

    /// <summary>Returns the rows of items on a page, with their positions if these are known.</summary>
    /// <remarks>
    /// A row that is found by its looks alone may be the remains of one that was deleted: it is certain only if the page is damaged.
    /// </remarks>
    internal static IEnumerable<(PageRecord Row, long? Position, bool IsCertain)> Items(PageFile file, byte[] page)
    {
        var listed = Listed(file, page);
        for (var at = 1; at + 1 < page.Length; at++)
        {
            if (page[at] == FirstColumnIsNull && page[at + 1] == TypeOfId
                && page[at - 1] is >= ItemHeaderMinLength and <= ItemHeaderMaxLength
                && PageRecord.Read(file, page, at - 1, isInTable: true) is { Count: >= 9 and <= 20 } row
                && IsLikeId(row.Text(1)))
            {
                yield return (row, PositionBefore(page, at - 1, row.Length), listed is null || listed.Contains(at - 1));
            }
        }
    }

    /// <summary>Returns the entries of the index of ids on a page.</summary>
    internal static IEnumerable<(string Id, long Position)> Ids(PageFile file, byte[] page)
    {
        var listed = Listed(file, page);
        for (var at = 0; at + 2 < page.Length; at++)
        {
            if (page[at] == 3 && page[at + 1] == TypeOfId && (listed is null || listed.Contains(at))
                && PageRecord.Read(file, page, at, isInTable: false) is { Count: 2 } entry
                && entry.Text(0) is { } id && IsLikeId(id) && entry.Number(1) is { } position)
            {
                yield return (id, position);
            }
        }
    }

    /// <summary>Returns the values of a setting on a page, wherever they are.</summary>
    internal static IEnumerable<byte[]> Settings(byte[] page, string name, int length)
    {
        // The header of such a record: its own length and the types of name and value.
        byte[] wanted = [3, (byte)((name.Length * 2) + 13), (byte)((length * 2) + 12), .. name.Select(c => (byte)c)];
        for (var at = 0; at + wanted.Length + length <= page.Length; at++)
        {
            if (page.AsSpan(at, wanted.Length).SequenceEqual(wanted))
            {
                yield return page.AsSpan(at + wanted.Length, length).ToArray();
            }
        }
    }

    // Sealed bytes are like random ones, and begin like an entry once in 2 MB. A damaged id still has most of its hyphens and digits.
    private static bool IsLikeId(string? text)
    {
        var right = 0;
        for (var i = 0; i < text?.Length; i++)
        {
            right += i is 8 or 13 or 18 or 23 ? (text[i] == '-' ? 1 : 0) : Uri.IsHexDigit(text[i]) ? 1 : 0;
        }

        return right >= IdLength / 2;
    }

    /// <summary>Returns the offsets of the records in a page's list of cells, or <c>null</c> if the list is damaged.</summary>
    private static HashSet<int>? Listed(PageFile file, byte[] page)
    {
        var type = page[0];
        if (type is not (TableLeaf or IndexLeaf or IndexInterior))
        {
            return null;
        }

        var list = type == IndexInterior ? 12 : 8;
        var count = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(3));
        if (count == 0 || list + (2 * count) > page.Length)
        {
            return null;
        }

        var offsets = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            int at = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(list + (2 * i)));
            at += type == IndexInterior ? 4 : 0;
            if (at < list || PageRecord.Varint(page, ref at) is not { } length
                || (type == TableLeaf && PageRecord.Varint(page, ref at) is null)
                || PageRecord.Read(file, page, at, type == TableLeaf) is not { } record || record.Length != length || !offsets.Add(at))
            {
                return null;
            }
        }

        return offsets;
    }

    /// <summary>Returns the position that is before a row's record, after the record's length.</summary>
    private static long? PositionBefore(byte[] page, int record, int length)
    {
        for (var start = Math.Max(0, record - 12); start < record - 1; start++)
        {
            var at = start;
            if (PageRecord.Varint(page, ref at) == length && PageRecord.Varint(page, ref at) is { } position && at == record)
            {
                return position;
            }
        }

        return null;
    }
}
