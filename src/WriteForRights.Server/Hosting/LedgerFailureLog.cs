using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Logs that the ledger is unavailable: the first request at once, and then one line a minute with the number of further requests. A full
/// disk, on which the log may be as well, is no reason to log every request.
/// </summary>
internal sealed partial class LedgerFailureLog(ILogger<LedgerFailureLog> logger, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private string _cause = string.Empty;
    private long _more;

    /// <summary>Records a request or a line that got a 503 response.</summary>
    internal void Add(LedgerUnavailableException failure, string requestId)
    {
        lock (_lock)
        {
            // The message without the stack trace: what happened is outside of the program.
            _cause = (failure.InnerException ?? failure).Message;
            if (_timer is not null)
            {
                _more++;
                return;
            }

            LogFirst(logger, requestId, _cause);
            _timer = clock.CreateTimer(static log => ((LedgerFailureLog)log!).OnInterval(), this, Interval, Timeout.InfiniteTimeSpan);
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
                // A minute without a failure. The next one is logged at once.
                _timer?.Dispose();
                _timer = null;
                return;
            }

            LogMore(logger, _more, _cause);
            _more = 0;
            _timer?.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Error, Message = "The ledger is unavailable; request {RequestId} got a 503 response. {Cause}")]
    private static partial void LogFirst(ILogger logger, string requestId, string cause);

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Error,
        Message = "The ledger is unavailable; {Count} more requests got a 503 response in the last minute. {Cause}")]
    private static partial void LogMore(ILogger logger, long count, string cause);
}
