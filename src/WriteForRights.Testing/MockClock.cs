namespace WriteForRights.Testing;

/// <summary>The server's clock: the test's clock, which a fault can set wrong for a single request.</summary>
internal sealed class MockClock(TimeProvider clock) : TimeProvider
{
    private readonly AsyncLocal<TimeSpan> _offset = new();

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + _offset.Value;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets the clock wrong for the rest of the current request.</summary>
    internal void SetOffset(TimeSpan offset) => _offset.Value = offset;
}
