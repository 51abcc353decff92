namespace WriteForRights.Outbox.Tests;

/// <summary>Records the progress that an outbox reports, synchronously and in order.</summary>
internal sealed class ProgressLog : IProgress<OutboxProgress>
{
    private readonly List<OutboxProgress> _events = [];

    internal IReadOnlyList<OutboxProgress> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public void Report(OutboxProgress value)
    {
        lock (_events)
        {
            _events.Add(value);
        }
    }
}
