using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WriteForRights.Client;

/// <summary>The client's traces and metrics. They contain no personal data, and the client sends them nowhere.</summary>
public static class WriteForRightsTelemetry
{
    /// <summary>The name of the activity source, meter and log category.</summary>
    public const string Name = "WriteForRights.Client";

    internal const string OperationTag = "operation";
    internal const string OutcomeTag = "outcome";
    internal const string ReasonTag = "reason";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Histogram<double> Calls { get; } = Meter.CreateHistogram<double>(
        "writeforrights.client.call.duration", "s", "Duration of calls, with all attempts and waits.");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "writeforrights.client.retries", "{attempt}", "Attempts after the first.");
}
