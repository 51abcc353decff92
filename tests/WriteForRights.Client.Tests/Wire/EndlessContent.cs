using System.Net;

namespace WriteForRights.Client.Tests;

/// <summary>A body of one endless line.</summary>
internal sealed class EndlessContent : HttpContent
{
    private readonly EndlessStream _stream = new();

    /// <summary>The number of bytes that were read.</summary>
    internal long Given => _stream.Given;

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private sealed class EndlessStream : ReadStream
    {
        // Ten times the limit, so that a test of a missing limit ends, too.
        private const long Most = 640L * 1024 * 1024;

        internal long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(Given < Most ? buffer.Length : 0);
        }
    }
}
