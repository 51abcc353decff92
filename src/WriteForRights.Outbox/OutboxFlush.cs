using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>What a flush did.</summary>
public sealed record OutboxFlush
{
    /// <summary>How many actions the server took: each is on its disk, and counted once.</summary>
    public required int Sent { get; init; }

    /// <summary>How many it refused, each for a fault of its own. They are set aside with their problems, and do not hold up the others.</summary>
    public required int SetAside { get; init; }

    /// <summary>How many still wait.</summary>
    public required int Remaining { get; init; }

    /// <summary>What stopped it before the outbox was empty, if anything did. Nothing is lost: the next flush begins where this one stopped.</summary>
    public WriteForRightsException? Failure { get; init; }

    /// <summary>Before this time it is no use to flush again; nothing where the server did not say.</summary>
    public DateTimeOffset? RetryAt => Failure switch
    {
        ServerUnavailableException unavailable => unavailable.RetryAt,
        RateLimitedException limited => limited.RetryAt,
        _ => null,
    };

    /// <summary>Whether it did nothing because the same file is being flushed already, by this process or another.</summary>
    public bool IsAlreadyRunning { get; init; }
}
