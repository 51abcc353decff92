using System.Net;
using System.Threading.Channels;

namespace WriteForRights.Client.Tests;

/// <summary>A body that says nothing until it is given up.</summary>
internal sealed class SilentContent : HttpContent
{
    private readonly SilentStream _stream = new();

    internal bool IsGivenUp { get; private set; }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        IsGivenUp = true;
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private sealed class SilentStream : ReadStream
    {
        private readonly Channel<byte> _nothing = Channel.CreateUnbounded<byte>();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _nothing.Reader.WaitToReadAsync(cancellationToken);
            throw new IOException("Given up.");
        }

        protected override void Dispose(bool disposing)
        {
            _nothing.Writer.TryComplete();
            base.Dispose(disposing);
        }
    }
}
