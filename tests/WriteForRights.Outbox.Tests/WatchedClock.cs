using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>A fake clock that reports each wait as it starts, so that the test knows when to advance it.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    internal async Task<TimeSpan> NextWaitAsync() => await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }
}
