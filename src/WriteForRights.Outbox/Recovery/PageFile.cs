using System.Buffers.Binary;

namespace WriteForRights.Outbox;

/// <summary>
/// The pages of a SQLite file and of the write-ahead log beside it, read without SQLite, which refuses a file as soon as one page is
/// damaged. The format has been stable since 2004 (https://www.sqlite.org/fileformat2.html).
/// </summary>
internal sealed class PageFile
{
    private const int DefaultPageSize = 4096;
    private const int LogHeaderLength = 32;
    private const int FrameHeaderLength = 24;

    private readonly byte[] _file;
    private readonly Dictionary<uint, byte[]> _fromLog = [];

    private PageFile(byte[] file, byte[] log)
    {
        _file = file;
        PageSize = PageSizeOf(file);
        ReadLog(log);
        Count = (uint)Math.Max((file.Length + PageSize - 1) / PageSize, _fromLog.Count == 0 ? 0 : _fromLog.Keys.Max());
    }

    internal int PageSize { get; }

    /// <summary>The number of pages, which count from 1.</summary>
    internal uint Count { get; }

    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    internal static PageFile Read(string path)
    {
        var log = path + "-wal";
        return new PageFile(File.ReadAllBytes(path), File.Exists(log) ? File.ReadAllBytes(log) : []);
    }

    /// <summary>Returns a page, or <c>null</c> if the file ends before it. The last page may be cut off; it is filled with zeros.</summary>
    internal byte[]? Page(uint number)
    {
        if (_fromLog.TryGetValue(number, out var page))
        {
            return page;
        }

        var start = (number - 1L) * PageSize;
        if (number == 0 || start >= _file.Length)
        {
            return null;
        }

        page = new byte[PageSize];
        _file.AsSpan((int)start, (int)Math.Min(PageSize, _file.Length - start)).CopyTo(page);
        return page;
    }

    // The header may be damaged. Nothing that creates an outbox changes the default.
    private static int PageSizeOf(byte[] file)
    {
        const int At = 16;
        if (file.Length < At + 2 || !file.AsSpan(0, At).SequenceEqual("SQLite format 3\0"u8))
        {
            return DefaultPageSize;
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(At));
        return size == 1 ? 65_536 : size >= 512 && (size & (size - 1)) == 0 ? size : DefaultPageSize;
    }

    /// <summary>Reads the last version of each page up to the last commit. What follows was never acknowledged.</summary>
    private void ReadLog(byte[] log)
    {
        var length = FrameHeaderLength + PageSize;
        var pending = new List<(uint Number, byte[] Page)>();
        for (var at = LogHeaderLength; at + length <= log.Length; at += length)
        {
            // Frames of an earlier round have another salt.
            var frame = log.AsSpan(at, length);
            if (!frame.Slice(8, 8).SequenceEqual(log.AsSpan(16, 8)))
            {
                continue;
            }

            pending.Add((BinaryPrimitives.ReadUInt32BigEndian(frame), frame.Slice(FrameHeaderLength).ToArray()));
            if (BinaryPrimitives.ReadUInt32BigEndian(frame.Slice(4)) != 0)
            {
                pending.ForEach(one => _fromLog[one.Number] = one.Page);
                pending.Clear();
            }
        }
    }
}
