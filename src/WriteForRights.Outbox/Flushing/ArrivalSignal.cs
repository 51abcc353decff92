namespace WriteForRights.Outbox;

/// <summary>Tells whoever waits that something has come to be sent. Whoever asks before looking misses nothing.</summary>
internal sealed class ArrivalSignal
{
    private TaskCompletionSource<bool> _next = NewSource();

    /// <summary>Completes when something comes from now on.</summary>
    internal Task Next => Volatile.Read(ref _next).Task;

    internal void Signal() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult(true);

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
