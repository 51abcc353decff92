using System.Net;

namespace WriteForRights.Client.Tests;

/// <summary>A body of which nothing ever comes, until it is given up: cancelled, or disposed of like that of a connection.</summary>
internal sealed class EndlessContent : HttpContent
{
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed once somebody waits for the body.</summary>
    internal Task Reading => _reading.Task;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _reading.TrySetResult();
        return _givenUp.Task.WaitAsync(cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _givenUp.TrySetException(new ObjectDisposedException(nameof(EndlessContent)));
        base.Dispose(disposing);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
