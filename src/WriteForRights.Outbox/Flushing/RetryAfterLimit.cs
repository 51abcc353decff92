using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Limits the wait that a server asks for. A maintenance page with a year in its <c>Retry-After</c> must not silence an outbox for a year.
/// </summary>
internal static class RetryAfterLimit
{
    internal static readonly TimeSpan Max = TimeSpan.FromHours(6);

    /// <summary>Returns the earliest time worth another attempt, or <c>null</c> if the server gave none.</summary>
    internal static DateTimeOffset? Of(WriteForRightsException failure, DateTimeOffset now)
    {
        var retryAt = failure switch
        {
            ServerUnavailableException unavailable => unavailable.RetryAt,
            RateLimitedException limited => limited.RetryAt,
            _ => null,
        };
        return retryAt - now > Max ? now + Max : retryAt;
    }

    /// <summary>Returns the rest of a stored wait; zero if it is over, or was stored before somebody set the clock back.</summary>
    internal static TimeSpan Rest(DateTimeOffset? retryAt, DateTimeOffset now) =>
        retryAt - now is { } rest && rest > TimeSpan.Zero && rest <= Max ? rest : TimeSpan.Zero;
}
