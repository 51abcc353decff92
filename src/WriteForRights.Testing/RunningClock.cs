namespace WriteForRights.Testing;

/// <summary>A clock that starts at a given time and runs at normal speed. It can be set to any other time.</summary>
/// <remarks>Timers run on real time: setting the clock neither ends nor extends a wait that has begun.</remarks>
internal sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly long _began = System.GetTimestamp();
    private TimeSpan _ahead;

    private DateTimeOffset Now => start + System.GetElapsedTime(_began) + _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return Now;
        }
    }

    /// <summary>
    /// Returns a clock that starts seven and a half days before a window closes, or half a day after it opens if the window is shorter.
    /// Almost all dates of the campaign are past then, and it stays open for as long as a test can run.
    /// </summary>
    internal static RunningClock Within(Window window)
    {
        var opened = window.Opens.StartIn(window.Zone).AddHours(12);
        var closing = window.Closes.EndIn(window.Zone).AddHours(-180);
        return new RunningClock((closing > opened ? closing : opened).ToUniversalTime());
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="change">Returns the new time from the current one.</param>
    internal void Set(Func<DateTimeOffset, DateTimeOffset> change)
    {
        lock (_lock)
        {
            var now = Now;
            _ahead += change(now) - now;
        }
    }
}
