namespace WriteForRights.Testing;

/// <summary>The body of an answer that ends in the middle of its first piece, while more of it is still made.</summary>
internal sealed class CutStream(Stream inner, Func<Task> beforeFirst) : RecordingStream(inner)
{
    private bool _isCut;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (!_isCut)
        {
            _isCut = true;
            await beforeFirst().ConfigureAwait(false);
            await next.WriteAsync(piece[..(piece.Length / 2)], cancellationToken).ConfigureAwait(false);
        }
    }
}
