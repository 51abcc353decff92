using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>The result of a flush.</summary>
public sealed record OutboxFlush
{
    /// <summary>The number of actions sent, each stored and counted once.</summary>
    public required int Sent { get; init; }

    /// <summary>The number of actions set aside because of a problem in the action itself. They do not hold up the others.</summary>
    public required int SetAside { get; init; }

    /// <summary>The number of actions that are still waiting.</summary>
    public required int Remaining { get; init; }

    /// <summary>
    /// The exception that stopped the flush before the outbox was empty, or <c>null</c>. Nothing is lost: the next flush starts where this
    /// one stopped.
    /// </summary>
    public WriteForRightsException? Failure { get; init; }

    /// <summary>The earliest time worth another flush; <c>null</c> if not given.</summary>
    public DateTimeOffset? RetryAt => Failure switch
    {
        ServerUnavailableException unavailable => unavailable.RetryAt,
        RateLimitedException limited => limited.RetryAt,
        _ => null,
    };

    /// <summary>Whether the flush did nothing because this process or another one is already flushing the file.</summary>
    public bool IsAlreadyRunning { get; init; }
}
