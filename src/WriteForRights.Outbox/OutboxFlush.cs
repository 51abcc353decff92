using System.Runtime.Versioning;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>The result of a flush.</summary>
[UnsupportedOSPlatform("browser")]
public sealed record OutboxFlush
{
    /// <summary>The number of actions sent, each stored and counted once.</summary>
    public required int Sent { get; init; }

    /// <summary>
    /// The number of actions set aside: because of a problem in the action itself, or because it failed again and again while others went
    /// through.
    /// </summary>
    public required int SetAside { get; init; }

    /// <summary>The number of actions that are still waiting.</summary>
    public required int Remaining { get; init; }

    /// <summary>
    /// The exception that stopped the flush because nothing went through any more, or <c>null</c>. Nothing is lost: the next flush starts
    /// where this one stopped. An action that failed while others went through does not stop a flush: it is among the remaining ones.
    /// </summary>
    public WriteForRightsException? Failure { get; init; }

    /// <summary>
    /// The earliest time worth another flush: the time for which the server asked, but at most six hours from now, or the time at which the
    /// next action that failed alone is due. <c>null</c> if there is neither.
    /// </summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Whether the flush did nothing because this process or another one is already flushing the file.</summary>
    public bool IsAlreadyRunning { get; init; }

    /// <summary>Whether every action that failed had already failed before while others were sent.</summary>
    internal bool IsOnlyDelayed { get; init; }
}
