using Microsoft.Extensions.Logging;

namespace WriteForRights.AspNetCore;

/// <summary>The log messages of the pages. They name the failure and contain nothing about a visitor.</summary>
internal static partial class PageLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The campaign server is unavailable: {Reason}, request {RequestId}.")]
    internal static partial void CampaignUnavailable(ILogger logger, string reason, string? requestId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A post was refused: {Reason}.")]
    internal static partial void PostRefused(ILogger logger, string reason);
}
