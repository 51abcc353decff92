namespace WriteForRights.Server;

/// <summary>Counts events for a log that gets the first one at once, and then one line a minute with the number of further ones.</summary>
/// <param name="clock">The clock of the minutes.</param>
/// <param name="report">Logs the number of events of a minute.</param>
internal sealed class MinuteCount(TimeProvider clock, Action<long> report) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long _more;

    /// <summary>Counts an event.</summary>
    /// <param name="reportFirst">Logs it if it is the first one after a minute without any.</param>
    internal void Add(Action reportFirst)
    {
        lock (_lock)
        {
            if (_timer is not null)
            {
                _more++;
                return;
            }

            reportFirst();
            _timer = clock.CreateTimer(static count => ((MinuteCount)count!).OnInterval(), this, Interval, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void OnInterval()
    {
        lock (_lock)
        {
            if (_more == 0)
            {
                // A minute without an event. The next one is logged at once.
                _timer?.Dispose();
                _timer = null;
                return;
            }

            report(_more);
            _more = 0;
            _timer?.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }
}
