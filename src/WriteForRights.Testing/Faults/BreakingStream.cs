namespace WriteForRights.Testing;

/// <summary>The body of an answer in whose middle the connection breaks.</summary>
internal sealed class BreakingStream(Stream inner, Func<Task> beforeFirst, Action abort) : RecordingStream(inner)
{
    private bool _broken;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (!_broken)
        {
            _broken = true;
            await beforeFirst().ConfigureAwait(false);
            await next.WriteAsync(piece[..(piece.Length / 2)], cancellationToken).ConfigureAwait(false);
            await next.FlushAsync(cancellationToken).ConfigureAwait(false);
            abort();
        }
    }
}
