namespace WriteForRights.Outbox.Tests;

/// <summary>Writes down what an outbox says of its progress, at once and in order.</summary>
internal sealed class Told : IProgress<OutboxProgress>
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
