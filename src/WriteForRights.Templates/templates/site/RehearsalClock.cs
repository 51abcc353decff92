namespace My_Site;

/// <summary>A clock that starts on a day of a rehearsed campaign and runs at normal speed. A real campaign does not need it.</summary>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started);
}
