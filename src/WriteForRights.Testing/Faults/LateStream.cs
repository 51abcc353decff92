namespace WriteForRights.Testing;

/// <summary>The body of an answer whose first piece waits.</summary>
internal sealed class LateStream(Stream inner, Func<Task> beforeFirst) : RecordingStream(inner)
{
    private bool _hasBegun;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            await beforeFirst().ConfigureAwait(false);
        }

        await next.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }
}
