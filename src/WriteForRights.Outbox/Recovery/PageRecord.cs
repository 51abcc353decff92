using System.Buffers.Binary;
using System.Text;

namespace WriteForRights.Outbox;

/// <summary>A record on a page: its values, each with the type that SQLite stored.</summary>
internal sealed class PageRecord
{
    private readonly List<(long Type, int At, int Length)> _values;
    private readonly byte[] _payload;

    private PageRecord(List<(long Type, int At, int Length)> values, byte[] payload)
    {
        _values = values;
        _payload = payload;
    }

    internal int Count => _values.Count;

    /// <summary>The length of the whole record, with what is on other pages.</summary>
    internal int Length => _payload.Length;

    /// <summary>Reads the record at an offset of a page, or returns <c>null</c> if there is none.</summary>
    /// <param name="file">The file, for the pages on which a long record continues.</param>
    /// <param name="page">The page.</param>
    /// <param name="at">The offset of the record's header.</param>
    /// <param name="isInTable">Whether it is a row of a table, and not an entry of an index: the limits differ.</param>
    internal static PageRecord? Read(PageFile file, byte[] page, int at, bool isInTable)
    {
        var start = at;
        if (Varint(page, ref at) is not { } headerLength || headerLength is < 2 or > 100 || start + headerLength > page.Length)
        {
            return null;
        }

        var values = new List<(long Type, int At, int Length)>();
        var length = headerLength;
        while (at < start + headerLength)
        {
            if (Varint(page, ref at) is not { } type || type < 0 || type is 10 or 11 || LengthOf(type) > 2L * StoredItem.MaxLength)
            {
                return null;
            }

            values.Add((type, (int)length, (int)LengthOf(type)));
            length += LengthOf(type);
        }

        return at == start + headerLength && length <= 3L * StoredItem.MaxLength
            && Payload(file, page, start, (int)length, isInTable) is { } payload
            ? new PageRecord(values, payload)
            : null;
    }

    /// <summary>Reads a number of variable length, or returns <c>null</c> at the end of the page.</summary>
    internal static long? Varint(byte[] page, ref int at)
    {
        var value = 0L;
        for (var i = 0; i < 9; i++)
        {
            if (at >= page.Length)
            {
                return null;
            }

            var next = page[at++];
            if (i == 8)
            {
                return unchecked((value << 8) | next);
            }

            value = unchecked((value << 7) | (next & 0x7FL));
            if (next < 0x80)
            {
                return value;
            }
        }

        return null;
    }

    internal long? Number(int column)
    {
        if (column >= _values.Count || _values[column] is not { Type: (>= 1 and <= 6) or 8 or 9 } value)
        {
            return null;
        }

        if (value.Type >= 8)
        {
            return value.Type - 8;
        }

        var bytes = _payload.AsSpan(value.At, value.Length);
        var number = (long)unchecked((sbyte)bytes[0]);
        foreach (var next in bytes.Slice(1))
        {
            number = unchecked((number << 8) | next);
        }

        return number;
    }

    internal byte[]? Blob(int column) => column < _values.Count && _values[column] is { Type: >= 12 } value && value.Type % 2 == 0
        ? _payload.AsSpan(value.At, value.Length).ToArray()
        : null;

    internal string? Text(int column) => column < _values.Count && _values[column] is { Type: >= 13 } value && value.Type % 2 == 1
        ? Encoding.UTF8.GetString(_payload, value.At, value.Length)
        : null;

    private static long LengthOf(long type) => type switch
    {
        0 or 8 or 9 => 0,
        <= 4 => type,
        5 => 6,
        6 or 7 => 8,
        _ => (type - 12) / 2,
    };

    /// <summary>Collects a record that may continue on other pages.</summary>
    private static byte[]? Payload(PageFile file, byte[] page, int start, int length, bool isInTable)
    {
        var local = LocalLength(file.PageSize, length, isInTable);
        if (start + local + (local < length ? 4 : 0) > page.Length)
        {
            return null;
        }

        var payload = new byte[length];
        page.AsSpan(start, local).CopyTo(payload);
        var next = local < length ? BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(start + local)) : 0;
        while (local < length)
        {
            if (file.Page(next) is not { } more)
            {
                return null;
            }

            var part = Math.Min(length - local, more.Length - 4);
            more.AsSpan(4, part).CopyTo(payload.AsSpan(local));
            local += part;
            next = BinaryPrimitives.ReadUInt32BigEndian(more);
        }

        return payload;
    }

    // The formulas of the file format for the part of a record that is on its own page.
    private static int LocalLength(int pageSize, int length, bool isInTable)
    {
        var max = isInTable ? pageSize - 35 : ((pageSize - 12) * 64 / 255) - 23;
        var min = ((pageSize - 12) * 32 / 255) - 23;
        if (length <= max)
        {
            return length;
        }

        var wanted = min + ((length - min) % (pageSize - 4));
        return wanted <= max ? wanted : min;
    }
}
