namespace WriteForRights.Server;

/// <summary>What is left of an allowance.</summary>
/// <param name="PerMinute">The number of requests per minute.</param>
/// <param name="Remaining">The number of requests that are left now.</param>
/// <param name="Whole">The time after which the allowance is whole again.</param>
/// <param name="Interval">The time after which one more request comes back.</param>
internal readonly record struct Allowance(int PerMinute, int Remaining, TimeSpan Whole, TimeSpan Interval)
{
    // If only one line of a batch were allowed again, the client would send the other lines for nothing.
    private static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The number of seconds to wait before another attempt: until a sixth of the allowance is back, which takes ten seconds; at least
    /// until one request is.
    /// </summary>
    internal int RetryAfter => (int)Math.Ceiling(Math.Max(
        Interval.TotalSeconds - (TimeSpan.FromMinutes(1) - Whole).TotalSeconds,
        Math.Min(Whole.TotalSeconds, MaxRetryAfter.TotalSeconds)));
}
