namespace WriteForRights.Client;

/// <summary>The names under which the client tells what it does. Nothing of it holds personal data, and nothing is sent anywhere by itself.</summary>
public static class WriteForRightsTelemetry
{
    /// <summary>The name of the activity source, of the meter and of the log category.</summary>
    public const string Name = "WriteForRights.Client";
}
