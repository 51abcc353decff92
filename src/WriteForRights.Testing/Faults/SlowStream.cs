namespace WriteForRights.Testing;

/// <summary>The body of an answer that comes in pieces, with a wait before each.</summary>
internal sealed class SlowStream(Stream inner, TimeSpan wait, TimeProvider clock, Action<long> beforePassingOn)
    : RecordingStream(inner, beforePassingOn)
{
    private const int Pieces = 8;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        var size = Math.Max(1, (piece.Length + Pieces - 1) / Pieces);
        for (var start = 0; start < piece.Length; start += size)
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            await next.WriteAsync(piece[start..Math.Min(start + size, piece.Length)], cancellationToken).ConfigureAwait(false);
            await next.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
