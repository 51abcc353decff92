namespace WriteForRights.Server;

/// <summary>The times between the attempts to send an event: those that Standard Webhooks recommends, about three days in all.</summary>
internal static class RetrySchedule
{
    /// <summary>The share by which a delay is made longer at most, so that what failed together is not sent again together.</summary>
    internal const double Jitter = 0.1;

    /// <summary>The delays after the first attempt, after the second one, and so on.</summary>
    internal static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Returns the delay after a number of failed attempts, or <c>null</c> if there is no further one.</summary>
    /// <param name="attempts">The number of attempts so far, at least 1.</param>
    /// <param name="chance">A random number from 0 (inclusive) to 1 (exclusive).</param>
    /// <param name="retryAfter">The time that the receiver has asked for. The delay is no shorter, up to a day.</param>
    internal static TimeSpan? After(int attempts, double chance, TimeSpan? retryAfter = null)
    {
        if (attempts > Delays.Length)
        {
            return null;
        }

        var delay = retryAfter > Delays[attempts - 1] ? retryAfter.Value : Delays[attempts - 1];
        return (delay < Delays[^1] ? delay : Delays[^1]) * (1 + (Jitter * chance));
    }
}
