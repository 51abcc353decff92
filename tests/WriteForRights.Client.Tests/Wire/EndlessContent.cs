using System.Net;

namespace WriteForRights.Client.Tests;

/// <summary>A body of one line that goes on for ever.</summary>
internal sealed class EndlessContent : HttpContent
{
    private readonly EndlessStream _stream = new();

    /// <summary>How many bytes of it were taken.</summary>
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
        // Ten times what is taken at most: a test that it is too much ends as well.
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
