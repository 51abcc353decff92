using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Server;

/// <summary>The ledger could not be read or written; nothing was stored.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the server: callers get a problem.")]
internal sealed class LedgerUnavailableException(Exception cause) : Exception("The ledger is unavailable.", cause)
{
    /// <summary>The code of the problem that callers get.</summary>
    internal string Code { get; init; } = ProblemCodes.StorageUnavailable;

    /// <summary>The reason, for metrics.</summary>
    internal UnavailableReason Reason { get; init; }

    /// <summary>The number of seconds after which another attempt may succeed; <c>null</c> if it may at once.</summary>
    internal int? RetryAfter { get; init; }
}
