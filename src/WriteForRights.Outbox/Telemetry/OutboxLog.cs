using Microsoft.Extensions.Logging;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Logs what somebody must know: actions that are set aside, and that nothing can be sent. The lines contain numbers and codes, no ids.
/// </summary>
internal sealed partial class OutboxLog(ILogger logger, TimeProvider clock)
{
    // Many actions may be refused for one reason: one line an hour is enough.
    internal static readonly TimeSpan SameCode = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (int Count, DateTimeOffset? LoggedAt)> _setAside = new(StringComparer.Ordinal);
    private DateTimeOffset? _offlineSince;
    private string? _fileCode;

    /// <summary>Records a flush of this process.</summary>
    internal void Flushed(OutboxFlush flushed, IReadOnlyDictionary<string, int> setAside)
    {
        lock (_setAside)
        {
            LogSetAside(setAside);
            if (_offlineSince is { } since && flushed.Sent + flushed.SetAside > 0)
            {
                _offlineSince = null;
#pragma warning disable CA1873 // It is logged once for each time without the server.
                LogBack(logger, clock.GetUtcNow() - since, flushed.Sent, flushed.Remaining);
#pragma warning restore CA1873
            }

            if (flushed is { Failure: { } failure, IsOnlyDelayed: false } && _offlineSince is null)
            {
                _offlineSince = clock.GetUtcNow();
#pragma warning disable CA1873 // As above.
                LogOffline(logger, _offlineSince.Value, flushed.Remaining, ReasonOf(failure));
#pragma warning restore CA1873
            }
        }
    }

    /// <summary>Records that the file cannot be read or written, once until it works again.</summary>
    internal void FileFails(OutboxStorageException failure)
    {
        lock (_setAside)
        {
            if (_fileCode != failure.Code)
            {
                _fileCode = failure.Code;
                LogFileFails(logger, failure.Code);
            }
        }
    }

    internal void FileWorks()
    {
        lock (_setAside)
        {
            if (_fileCode is not null)
            {
                _fileCode = null;
                LogFileWorks(logger);
            }
        }
    }

    /// <summary>Records that the background service failed unexpectedly. Of the exception, only the type is surely free of data.</summary>
    internal void ServiceFails(Exception failure) => LogServiceFails(logger, failure.GetType().Name);

    private void LogSetAside(IReadOnlyDictionary<string, int> setAside)
    {
        foreach (var one in setAside)
        {
            _setAside.TryGetValue(one.Key, out var known);
            _setAside[one.Key] = (known.Count + one.Value, known.LoggedAt);
        }

        var now = clock.GetUtcNow();
        foreach (var one in _setAside.Where(one => one.Value.Count > 0).ToList())
        {
            if (one.Value.LoggedAt is not { } loggedAt || (now - loggedAt).Duration() >= SameCode)
            {
                LogSetAside(logger, one.Value.Count, one.Key);
                _setAside[one.Key] = (0, now);
            }
        }
    }

    // The types are a closed set. A code is the server's word, and a message may have more.
    private static string ReasonOf(WriteForRightsException failure) => failure switch
    {
        AccessDeniedException => "access denied",
        RateLimitedException => "too many requests",
        RequestTimeoutException => "no answer in time",
        ServerUnavailableException => "server not available",
        NotFoundException => "not found",
        _ => "an answer that is not a campaign server's",
    };

    [LoggerMessage(
        EventId = 1,
        EventName = "SetAside",
        Level = LogLevel.Warning,
        Message = "{Count} actions were set aside: {Code}. They stay in the outbox until they are requeued or discarded.")]
    private static partial void LogSetAside(ILogger logger, int count, string code);

    [LoggerMessage(
        EventId = 2,
        EventName = "Offline",
        Level = LogLevel.Information,
        Message = "Offline since {Since:u}: {Waiting} actions are waiting ({Reason}).")]
    private static partial void LogOffline(ILogger logger, DateTimeOffset since, int waiting, string reason);

    [LoggerMessage(
        EventId = 3,
        EventName = "Back",
        Level = LogLevel.Information,
        Message = "Back after {Duration}: {Sent} sent, {Waiting} waiting.")]
    private static partial void LogBack(ILogger logger, TimeSpan duration, int sent, int waiting);

    [LoggerMessage(
        EventId = 4,
        EventName = "FileFails",
        Level = LogLevel.Error,
        Message = "The file of the outbox cannot be used: {Code}. Trying again.")]
    private static partial void LogFileFails(ILogger logger, string code);

    [LoggerMessage(EventId = 5, EventName = "FileWorks", Level = LogLevel.Information, Message = "The file of the outbox works again.")]
    private static partial void LogFileWorks(ILogger logger);

    [LoggerMessage(
        EventId = 6,
        EventName = "ServiceFails",
        Level = LogLevel.Error,
        Message = "The outbox failed unexpectedly ({Type}). Trying again.")]
    private static partial void LogServiceFails(ILogger logger, string type);
}
