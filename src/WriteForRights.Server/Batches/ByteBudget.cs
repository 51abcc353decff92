namespace WriteForRights.Server;

/// <summary>Bounds how many bytes are under way. One waits for it; any may give back.</summary>
internal sealed class ByteBudget(long most)
{
    private readonly Lock _lock = new();
    private long _used;
    private TaskCompletionSource? _waiting;

    /// <summary>Takes bytes when there is room; the last who take may go beyond it.</summary>
    internal async ValueTask TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        while (Room() is { } waiting)
        {
            await waiting.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        lock (_lock)
        {
            _used += bytes;
        }
    }

    internal void GiveBack(long bytes)
    {
        lock (_lock)
        {
            _used -= bytes;
            if (_used < most)
            {
                _waiting?.TrySetResult();
                _waiting = null;
            }
        }
    }

    private Task? Room()
    {
        lock (_lock)
        {
            return _used < most ? null
                : (_waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
