using System.Text;

namespace WriteForRights.Testing;

/// <summary>Passes a body on and keeps its beginning.</summary>
/// <param name="inner">The stream that is read from or written to.</param>
/// <param name="beforePassingOn">Called with the total length written so far, the piece that is about to be passed on included.</param>
internal class RecordingStream(Stream inner, Action<long>? beforePassingOn = null) : Stream
{
    private const int MaxKept = 256 * 1024;

    private readonly MemoryStream _kept = new();
    private long _written;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The beginning of the body, as text.</summary>
    internal string Text => Encoding.UTF8.GetString(_kept.GetBuffer(), 0, (int)_kept.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Keep(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Keep(buffer.AsSpan(offset, read));
        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Record(buffer.Span);
        await PassOnAsync(inner, buffer, cancellationToken).ConfigureAwait(false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Record(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Writes a piece to the inner stream.</summary>
    protected virtual ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken) =>
        next.WriteAsync(piece, cancellationToken);

    private void Record(ReadOnlySpan<byte> piece)
    {
        Keep(piece);
        _written += piece.Length;
        beforePassingOn?.Invoke(_written);
    }

    private void Keep(ReadOnlySpan<byte> piece) => _kept.Write(piece[..(int)Math.Min(piece.Length, MaxKept - _kept.Length)]);
}
