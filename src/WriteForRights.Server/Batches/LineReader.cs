using System.Buffers;
using System.IO.Pipelines;

namespace WriteForRights.Server;

/// <summary>Reads a body line by line, and keeps at most one line in memory.</summary>
/// <param name="body">The body to read.</param>
/// <param name="maxLength">The maximum length of a line in bytes. The content of longer lines is skipped.</param>
internal sealed class LineReader(PipeReader body, int maxLength)
{
    private const byte LineFeed = (byte)'\n';

    private ReadOnlySequence<byte> _buffer;
    private bool _hasRead;
    private bool _isCompleted;
    private bool _isWithinLongLine;

    /// <summary>The number of the current line, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The current line without its line ending; <c>null</c> if it is too long.</summary>
    internal byte[]? Line { get; private set; }

    /// <summary>Moves to the next line that is not blank, if there is one.</summary>
    /// <exception cref="IOException">The body was cut off. The incomplete line is not returned.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled. The rest can still be discarded.</exception>
    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (!TryRead())
        {
            // At the end, too: the server accepts no further request on a connection while a body is still being read.
            Advance(_hasRead ? _buffer.Start : default);

            if (_isCompleted)
            {
                return false;
            }

            // Cancelling by the token would leave some bodies in a state in which the rest cannot be read.
            using var cancelling = cancellationToken.UnsafeRegister(static body => ((PipeReader)body!).CancelPendingRead(), body);
            await ReadMoreAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }

    /// <summary>Reads and discards everything to the end of the body, so that a client that is still sending can go on to read.</summary>
    /// <exception cref="IOException">The body was cut off.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    internal async Task DiscardAsync(CancellationToken cancellationToken)
    {
        using var cancelling = cancellationToken.UnsafeRegister(static body => ((PipeReader)body!).CancelPendingRead(), body);
        Advance(_hasRead ? _buffer.End : default);
        while (!_isCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ReadMoreAsync().ConfigureAwait(false);
            Advance(_buffer.End);
        }
    }

    private async ValueTask ReadMoreAsync()
    {
        var read = await body.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        (_hasRead, _buffer, _isCompleted) = (true, read.Buffer, read.IsCompleted);
    }

    private void Advance(SequencePosition consumed)
    {
        if (_hasRead)
        {
            body.AdvanceTo(consumed, _buffer.End);
            (_hasRead, _buffer) = (false, default);
        }
    }

    private bool TryRead()
    {
        while (TryCut(out var line))
        {
            Number++;
            line = Number == 1 ? WithoutMark(line) : line;
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

    /// <summary>Cuts the next line from the buffer, if it is complete.</summary>
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

        // One byte more may be the carriage return before a line feed that has not arrived yet.
        if (line.Length > maxLength + 1L)
        {
            _isWithinLongLine = true;
            _buffer = _buffer.Slice(_buffer.End);
        }

        return false;
    }

    private static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(line);
        return reader.IsNext(ByteOrderMark.Utf8, advancePast: true) ? reader.UnreadSequence : line;
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
