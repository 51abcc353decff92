using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>An event in an outbox.</summary>
[UnsupportedOSPlatform("browser")]
public enum OutboxEvent
{
    /// <summary>An action was put in, and is on the disk.</summary>
    Enqueued,

    /// <summary>The server has stored an action.</summary>
    Sent,

    /// <summary>An action was set aside. The code gives the reason.</summary>
    SetAside,

    /// <summary>A flush stopped, because nothing went through any more.</summary>
    Stopped,

    /// <summary>An action failed while others went through. It waits, longer after each time, and is tried again.</summary>
    Delayed,
}
