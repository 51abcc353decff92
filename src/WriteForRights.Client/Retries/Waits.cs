namespace WriteForRights.Client;

/// <summary>Waits by a clock.</summary>
internal static class Waits
{
    /// <summary>Waits no shorter than it says: timers may end some milliseconds early.</summary>
    internal static async Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        for (var rest = time; rest > TimeSpan.Zero; rest = time - clock.GetElapsedTime(began))
        {
            // Timers count whole milliseconds, and leave away what is over.
            var whole = TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
#if NET
            await Task.Delay(whole, clock, cancellationToken).ConfigureAwait(false);
#else
            await clock.Delay(whole, cancellationToken).ConfigureAwait(false);
#endif
        }
    }
}
