namespace PartnerSite;

/// <summary>What the site logs: what failed, and nothing of the visitor.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The campaign server could not be used: {Reason}, request {RequestId}.")]
    public static partial void CampaignUnavailable(ILogger logger, string reason, string? requestId);
}
