namespace WriteForRights.Outbox;

/// <summary>
/// Signals waiting code that there is an action to send. Code that takes the task before it looks in the outbox misses no action.
/// </summary>
internal sealed class ArrivalSignal
{
    private TaskCompletionSource<bool> _next = NewSource();

    /// <summary>A task that completes at the next signal.</summary>
    internal Task Next => Volatile.Read(ref _next).Task;

    internal void Signal() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult(true);

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
