namespace WriteForRights.Testing;

/// <summary>A clock that starts at a given time and runs at normal speed. It can be advanced.</summary>
internal sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly long _began = System.GetTimestamp();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return start + System.GetElapsedTime(_began) + _ahead;
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

    /// <summary>Advances the clock. Running timers are not affected.</summary>
    internal void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _ahead += by;
        }
    }
}
