namespace WriteForRights.Tests;

/// <summary>A stream as a web server gives it: it can only be read, only asynchronously, and nobody knows how long it is.</summary>
/// <param name="content">What it holds; nothing for a stream without end.</param>
/// <param name="breaksOff">Whether the connection is lost at the end.</param>
internal sealed class UploadStream(byte[]? content, bool breaksOff = false) : Stream
{
    private int _position;

    /// <summary>How many bytes were asked for and given.</summary>
    internal long Given => _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = Math.Min(buffer.Length, content is null ? int.MaxValue : content.Length - _position);
        if (count == 0 && breaksOff)
        {
            throw new IOException("The connection was lost.");
        }

        if (content is null)
        {
            buffer.Span.Clear();
        }
        else
        {
            content.AsMemory(_position, count).CopyTo(buffer);
        }

        _position += count;
        return ValueTask.FromResult(count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
