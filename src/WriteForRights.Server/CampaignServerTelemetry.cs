namespace WriteForRights.Server;

/// <summary>The metrics and traces of the campaign server. They contain no personal data, and the server sends them nowhere.</summary>
public static class CampaignServerTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "WriteForRights.Server";
}
