using System.Buffers;
using System.IO.Pipelines;

namespace WriteForRights.Server;

/// <summary>Reads a body line by line, and holds no more of it than a line.</summary>
/// <param name="body">The body.</param>
/// <param name="maxLength">The most bytes of a line; what a longer one holds is passed over.</param>
internal sealed class LineReader(PipeReader body, int maxLength)
{
    private const byte LineFeed = (byte)'\n';

    private ReadOnlySequence<byte> _buffer;
    private bool _hasRead;
    private bool _isCompleted;
    private bool _isWithinLongLine;

    /// <summary>The number of the line, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The line without its end; nothing if it is too long.</summary>
    internal byte[]? Line { get; private set; }

    /// <summary>Goes to the next line that is not blank, and says whether there is one.</summary>
    /// <exception cref="IOException">The body broke off; what it broke off in is no line.</exception>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (!TryRead())
        {
            if (_hasRead)
            {
                // At the end, too: the server takes no further request from a connection on which a body is still being read.
                body.AdvanceTo(_buffer.Start, _buffer.End);
                (_hasRead, _buffer) = (false, default);
            }

            if (_isCompleted)
            {
                return false;
            }

            var read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            (_hasRead, _buffer, _isCompleted) = (true, read.Buffer, read.IsCompleted);
        }

        return true;
    }

    private bool TryRead()
    {
        while (TryCut(out var line))
        {
            Number++;
            var isTooLong = _isWithinLongLine;
            _isWithinLongLine = false;
            if (isTooLong || line.Length > maxLength)
            {
                Line = null;
                return true;
            }

            if (!IsBlank(line))
            {
                Line = line.ToArray();
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts the next line off, if its end is there.</summary>
    private bool TryCut(out ReadOnlySequence<byte> line)
    {
        if (_buffer.PositionOf(LineFeed) is { } end)
        {
            line = WithoutReturn(_buffer.Slice(0, end));
            _buffer = _buffer.Slice(_buffer.GetPosition(1, end));
            return true;
        }

        line = _buffer;
        if (_isCompleted)
        {
            _buffer = _buffer.Slice(_buffer.End);
            return !line.IsEmpty || _isWithinLongLine;
        }

        // One more than fits, which may be the return before a line feed that has not come yet.
        if (line.Length > maxLength + 1L)
        {
            _isWithinLongLine = true;
            _buffer = _buffer.Slice(_buffer.End);
        }

        return false;
    }

    private static ReadOnlySequence<byte> WithoutReturn(ReadOnlySequence<byte> line) =>
        !line.IsEmpty && line.Slice(line.Length - 1).FirstSpan[0] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
