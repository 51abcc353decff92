namespace WriteForRights.Outbox;

/// <summary>The numbers of an open outbox as of its last call, for the metrics, which must not wait for a disk.</summary>
internal sealed class OutboxNumbers(TimeProvider clock)
{
    private OutboxStatus _status = new() { Waiting = 0, SetAside = 0 };

    internal OutboxStatus Status
    {
        get => Volatile.Read(ref _status);
        set => Volatile.Write(ref _status, value);
    }

    /// <summary>The time for which the oldest action has waited, or <c>null</c> if none waits.</summary>
    internal TimeSpan? OldestAge =>
        Status.Oldest is { } oldest && clock.GetUtcNow() - oldest is var age && age > TimeSpan.Zero ? age : null;
}
