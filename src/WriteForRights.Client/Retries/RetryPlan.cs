namespace WriteForRights.Client;

/// <summary>How often a request is sent, and how long that may take.</summary>
/// <param name="MaxAttempts">How often it is sent at most, the first time included.</param>
/// <param name="FirstDelay">The longest wait before the second attempt.</param>
/// <param name="MaxDelay">The longest wait before any attempt, unless the server asks for a longer one.</param>
/// <param name="AttemptTimeout">How long one attempt may take.</param>
/// <param name="Timeout">How long everything may take: attempts and waits.</param>
internal sealed record RetryPlan(
    int MaxAttempts, TimeSpan FirstDelay, TimeSpan MaxDelay, TimeSpan AttemptTimeout, TimeSpan Timeout)
{
    /// <summary>
    /// How long to wait before the next attempt: anything up to a bound that doubles with each attempt. People who were turned away
    /// together would else come back together (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015: full jitter).
    /// </summary>
    /// <param name="attempts">How many attempts were made, from 1.</param>
    /// <param name="chance">A number from 0 to below 1.</param>
    internal TimeSpan BackOff(int attempts, double chance)
    {
        // A double has room for any number of doublings, infinity included.
        var bound = Math.Min(MaxDelay.Ticks, FirstDelay.Ticks * Math.Pow(2, attempts - 1));
        return TimeSpan.FromTicks((long)(bound * chance));
    }

    /// <summary>How long to wait before the next attempt; nothing if no such wait leaves time for one.</summary>
    /// <param name="attempts">How many attempts were made, from 1.</param>
    /// <param name="chance">A number from 0 to below 1.</param>
    /// <param name="told">How long the server says to wait, if it does.</param>
    /// <param name="remaining">How much of the time for everything is left.</param>
    internal TimeSpan? Wait(int attempts, double chance, TimeSpan? told, TimeSpan remaining)
    {
        var backOff = BackOff(attempts, chance);
        if (told is not { } least)
        {
            return backOff < remaining ? backOff : null;
        }

        // Never earlier than told; and not all at the same moment, if there is time for that.
        return least >= remaining ? null
            : backOff < remaining - least ? least + backOff
            : least;
    }
}
