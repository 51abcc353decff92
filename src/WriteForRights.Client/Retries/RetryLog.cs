using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Client;

/// <summary>Records every attempt after the first in logs, traces and metrics. None of them contains what was sent.</summary>
internal sealed partial class RetryLog(ILoggerFactory loggerFactory)
{
    private readonly ILogger _logger = loggerFactory.CreateLogger(WriteForRightsTelemetry.Name);

    internal void Retry(int attempts, TimeSpan wait, RetryOutcome outcome) => Retry(attempts, wait, ReasonOf(outcome));

    /// <summary>Records an attempt that another one follows, with the reason why.</summary>
    /// <param name="attempts">The number of attempts so far.</param>
    /// <param name="wait">The wait before the next one.</param>
    /// <param name="reason">A status, <c>timeout</c> or <c>connection</c>.</param>
    internal void Retry(int attempts, TimeSpan wait, string reason)
    {
        LogRetry(_logger, attempts, reason, wait.TotalMilliseconds);
        WriteForRightsTelemetry.Retries.Add(1, new KeyValuePair<string, object?>(WriteForRightsTelemetry.ReasonTag, reason));
        Activity.Current?.AddEvent(new ActivityEvent(
            "retry",
            tags: new ActivityTagsCollection { ["attempt"] = attempts, ["reason"] = reason, ["delay_ms"] = wait.TotalMilliseconds }));
    }

    /// <summary>Returns a status, <c>timeout</c> or <c>connection</c>.</summary>
    private static string ReasonOf(RetryOutcome outcome) =>
        outcome.Response is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : outcome.Failure is OperationCanceledException or TimeoutException ? "timeout"
        : "connection";

    [LoggerMessage(
        EventId = 1,
        EventName = "Retry",
        Level = LogLevel.Information,
        Message = "Attempt {Attempt} failed ({Reason}); retrying in {DelayMs} ms.")]
    private static partial void LogRetry(ILogger logger, int attempt, string reason, double delayMs);
}
