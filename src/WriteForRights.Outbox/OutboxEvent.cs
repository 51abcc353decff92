namespace WriteForRights.Outbox;

/// <summary>What happened in an outbox.</summary>
public enum OutboxEvent
{
    /// <summary>An action was put in, and is on the disk.</summary>
    Enqueued,

    /// <summary>The server has taken an action.</summary>
    Sent,

    /// <summary>An action was set aside, for a fault of its own.</summary>
    SetAside,

    /// <summary>A flush stopped before the outbox was empty.</summary>
    Stopped,
}
