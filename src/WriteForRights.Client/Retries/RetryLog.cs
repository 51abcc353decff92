using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Client;

/// <summary>Tells logs, traces and metrics of every attempt after the first. None of them learns what was sent.</summary>
internal sealed partial class RetryLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(WriteForRightsTelemetry.Name);

    internal void Retry(int attempts, TimeSpan wait, RetryOutcome outcome)
    {
        var reason = ReasonOf(outcome);
        LogRetry(_logger, attempts, reason, wait.TotalMilliseconds);
        ClientMeter.Retries.Add(1, new KeyValuePair<string, object?>(ClientMeter.ReasonTag, reason));
        Activity.Current?.AddEvent(new ActivityEvent(
            "retry",
            tags: new ActivityTagsCollection { ["attempt"] = attempts, ["reason"] = reason, ["delay_ms"] = wait.TotalMilliseconds }));
    }

    /// <summary>Why an attempt was not the last: a status, or one of two words.</summary>
    private static string ReasonOf(RetryOutcome outcome) =>
        outcome.Response is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : outcome.Failure is OperationCanceledException ? "timeout"
        : "connection";

    [LoggerMessage(
        EventId = 1,
        EventName = "Retry",
        Level = LogLevel.Information,
        Message = "Attempt {Attempt} got no answer ({Reason}); the next one follows in {DelayMs} ms.")]
    private static partial void LogRetry(ILogger logger, int attempt, string reason, double delayMs);
}
