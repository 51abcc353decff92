namespace WriteForRights.Testing;

/// <summary>A clock that begins at a time of its own and goes on as the world's does, or is put forward.</summary>
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
    /// A clock that begins a week and a half day before a window closes, or half a day after it opens if it is shorter: almost all dates of
    /// the campaign are past, and it is still open for as long as anybody tests.
    /// </summary>
    internal static RunningClock Within(Window window)
    {
        var opened = window.Opens.StartIn(window.Zone).AddHours(12);
        var closing = window.Closes.EndIn(window.Zone).AddHours(-180);
        return new RunningClock((closing > opened ? closing : opened).ToUniversalTime());
    }

    /// <summary>Puts the clock forward. What waits for a time goes on waiting as long as before.</summary>
    internal void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _ahead += by;
        }
    }
}
