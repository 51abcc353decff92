using System.Buffers;

namespace WriteForRights.Server;

/// <summary>Writes lines, and sends many at once.</summary>
internal sealed class LineWriter(Stream body)
{
    private const int FlushAt = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt + 1_024);

    /// <summary>Whether there is enough to send.</summary>
    internal bool IsFull => _buffer.WrittenCount >= FlushAt;

    internal void Write(byte[] line)
    {
        _buffer.Write(line);
        _buffer.Write("\n"u8);
    }

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount > 0)
        {
            await body.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
            _buffer.ResetWrittenCount();
        }
    }
}
