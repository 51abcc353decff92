using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Logs that the ledger is unavailable: the first request at once, and then one line a minute with the number of further requests. A full
/// disk, on which the log may be as well, is no reason to log every request.
/// </summary>
internal sealed partial class LedgerFailureLog : IDisposable
{
    private readonly ILogger<LedgerFailureLog> _logger;
    private readonly MinuteCount _count;
    private readonly ServerTelemetry? _telemetry;
    private volatile string _cause = string.Empty;

    public LedgerFailureLog(ILogger<LedgerFailureLog> logger, TimeProvider clock, ServerTelemetry? telemetry = null)
    {
        (_logger, _telemetry) = (logger, telemetry);
        _count = new MinuteCount(clock, more => LogMore(logger, more, _cause));
    }

    /// <summary>Records a request or a line that got a 503 response.</summary>
    internal void Add(LedgerUnavailableException failure, string requestId)
    {
        _telemetry?.Unavailable(failure.Reason);

        // The message without the stack trace: what happened is outside of the program.
        _cause = (failure.InnerException ?? failure).Message;
        _count.Add(() => LogFirst(_logger, requestId, _cause));
    }

    public void Dispose() => _count.Dispose();

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Error, Message = "The ledger is unavailable; request {RequestId} got a 503 response. {Cause}")]
    private static partial void LogFirst(ILogger logger, string requestId, string cause);

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Error,
        Message = "The ledger is unavailable; {Count} more requests got a 503 response in the last minute. {Cause}")]
    private static partial void LogMore(ILogger logger, long count, string cause);
}
