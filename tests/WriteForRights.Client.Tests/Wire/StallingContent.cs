using System.Net;
using System.Text;
using System.Threading.Channels;

namespace WriteForRights.Client.Tests;

/// <summary>A body that arrives piece by piece and then stalls until it is abandoned.</summary>
internal sealed class StallingContent : HttpContent
{
    private readonly StallingStream _stream;

    internal StallingContent(params string[] pieces) => _stream = new StallingStream(this, pieces);

    /// <summary>The delay before each piece, by <see cref="Clock"/>.</summary>
    internal TimeSpan Gap { get; init; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether it breaks instead of stalling.</summary>
    internal bool Breaks { get; init; }

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

    private sealed class StallingStream(StallingContent content, string[] pieces) : ReadStream
    {
        private readonly Channel<byte> _nothing = Channel.CreateUnbounded<byte>();
        private int _said;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_said < pieces.Length)
            {
                if (content.Gap > TimeSpan.Zero)
                {
                    await Task.Delay(content.Gap, content.Clock, cancellationToken);
                }

                return Encoding.UTF8.GetBytes(pieces[_said++], buffer.Span);
            }

            if (!content.Breaks)
            {
                await _nothing.Reader.WaitToReadAsync(cancellationToken);
            }

            throw new IOException("Broken.");
        }

        protected override void Dispose(bool disposing)
        {
            _nothing.Writer.TryComplete();
            base.Dispose(disposing);
        }
    }
}
