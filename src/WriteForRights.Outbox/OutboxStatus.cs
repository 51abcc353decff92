using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>The numbers of actions in an outbox.</summary>
[UnsupportedOSPlatform("browser")]
public sealed record OutboxStatus
{
    /// <summary>The number of actions waiting to be sent. During a flush, it may include those sent in the last second.</summary>
    public required int Waiting { get; init; }

    /// <summary>The number of actions that are set aside.</summary>
    public required int SetAside { get; init; }

    /// <summary>The time at which the oldest waiting action was put in, or <c>null</c>.</summary>
    public DateTimeOffset? Oldest { get; init; }
}
