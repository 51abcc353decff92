namespace WriteForRights.Client;

/// <summary>A token that is cancelled at a deadline or by the caller.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    internal Deadline(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        // With no time left, the token would be cancelled before the work had begun.
        var positive = time > TimeSpan.Zero ? time : TimeSpan.FromTicks(1);
#if NET
        _source = new CancellationTokenSource(positive, clock);
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#else
        _source = clock.CreateCancellationTokenSource(positive);
        _caller = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#endif
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
