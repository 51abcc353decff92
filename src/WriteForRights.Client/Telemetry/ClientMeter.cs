using System.Diagnostics.Metrics;

namespace WriteForRights.Client;

/// <summary>What the client measures.</summary>
internal static class ClientMeter
{
    internal const string OperationTag = "operation";
    internal const string OutcomeTag = "outcome";
    internal const string ReasonTag = "reason";

    private static readonly Meter Meter = new(WriteForRightsTelemetry.Name);

    internal static Histogram<double> Calls { get; } = Meter.CreateHistogram<double>(
        "writeforrights.client.call.duration", "s", "How long calls took, all attempts and waits included.");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "writeforrights.client.retries", "{attempt}", "Attempts after the first.");
}
