namespace PartnerSite;

/// <summary>The log messages of the site. They name the failure and contain nothing about the visitor.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The campaign server is unavailable: {Reason}, request {RequestId}.")]
    public static partial void CampaignUnavailable(ILogger logger, string reason, string? requestId);
}
