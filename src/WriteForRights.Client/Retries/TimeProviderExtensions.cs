namespace WriteForRights.Client;

/// <summary>Waits on a clock.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>Waits at least the given time: timers may end milliseconds early.</summary>
    internal static async Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var rest = time; rest > TimeSpan.Zero; rest = time - clock.GetElapsedTime(start))
        {
            // Timers truncate to whole milliseconds, so round up.
            var whole = TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds));
#if NET
            await Task.Delay(whole, clock, cancellationToken).ConfigureAwait(false);
#else
            await clock.Delay(whole, cancellationToken).ConfigureAwait(false);
#endif
        }
    }
}
