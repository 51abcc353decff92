namespace WriteForRights.Testing;

/// <summary>The body of an answer that comes in pieces, with a wait before each; what stands before the body is there at once.</summary>
/// <param name="inner">Where it goes to.</param>
/// <param name="beforeFirst">Waits before anything goes out.</param>
/// <param name="wait">Waits before each piece.</param>
/// <param name="beforePassingOn">Called with the length of all that went on, before the last piece of it does.</param>
internal sealed class SlowStream(Stream inner, Func<Task> beforeFirst, Func<Task> wait, Action<long> beforePassingOn)
    : RecordingStream(inner)
{
    private const int Pieces = 8;

    private long _passedOn;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (_passedOn == 0)
        {
            await beforeFirst().ConfigureAwait(false);
        }

        await next.FlushAsync(cancellationToken).ConfigureAwait(false);
        var size = Math.Max(1, (piece.Length + Pieces - 1) / Pieces);
        for (var start = 0; start < piece.Length; start += size)
        {
            var part = piece[start..Math.Min(start + size, piece.Length)];
            await wait().ConfigureAwait(false);
            _passedOn += part.Length;
            beforePassingOn(_passedOn);
            await next.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            await next.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
