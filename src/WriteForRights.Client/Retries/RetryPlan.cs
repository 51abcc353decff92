namespace WriteForRights.Client;

/// <summary>The attempts, delays and timeouts of a request.</summary>
/// <param name="MaxAttempts">The maximum number of attempts, the first included.</param>
/// <param name="FirstDelay">The longest wait before the second attempt.</param>
/// <param name="MaxDelay">The longest wait before any attempt, unless the server asks for a longer one.</param>
/// <param name="AttemptTimeout">The time that one attempt may take.</param>
/// <param name="Timeout">The total time that all attempts and waits may take.</param>
internal sealed record RetryPlan(
    int MaxAttempts, TimeSpan FirstDelay, TimeSpan MaxDelay, TimeSpan AttemptTimeout, TimeSpan Timeout)
{
    /// <summary>Returns the wait before the next attempt, or <c>null</c> if no wait leaves time for one.</summary>
    /// <param name="attempts">The number of attempts so far, from 1.</param>
    /// <param name="random">A number from 0 (inclusive) to 1 (exclusive).</param>
    /// <param name="retryAfter">The wait that the server asked for, or <c>null</c>.</param>
    /// <param name="remaining">The time left of the total timeout.</param>
    internal TimeSpan? Wait(int attempts, double random, TimeSpan? retryAfter, TimeSpan remaining)
    {
        var backOff = Jitter.Wait(attempts, FirstDelay, MaxDelay, random);
        if (retryAfter is not { } minimum)
        {
            return backOff < remaining ? backOff : null;
        }

        // Never earlier than the server asked, and with jitter if there is time for it, so that clients do not all return at the same
        // moment.
        return minimum >= remaining ? null
            : backOff < remaining - minimum ? minimum + backOff
            : minimum;
    }
}
