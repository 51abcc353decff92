namespace WriteForRights.Outbox;

/// <summary>An event in an outbox.</summary>
public enum OutboxEvent
{
    /// <summary>An action was put in, and is on the disk.</summary>
    Enqueued,

    /// <summary>The server has stored an action.</summary>
    Sent,

    /// <summary>An action was set aside because of a problem in the action itself.</summary>
    SetAside,

    /// <summary>A flush stopped before the outbox was empty.</summary>
    Stopped,
}
