namespace WriteForRights.Testing;

/// <summary>The server's clock: the one that the test gave, which may be off while a single request is done.</summary>
internal sealed class MockClock(TimeProvider clock) : TimeProvider
{
    private readonly AsyncLocal<TimeSpan> _off = new();

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _off.Value;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>From here on the clock is off, for the request that this is called in.</summary>
    internal void BeOff(TimeSpan by) => _off.Value = by;
}
