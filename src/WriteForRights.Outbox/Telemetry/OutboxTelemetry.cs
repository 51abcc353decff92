using System.Diagnostics.Metrics;
using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>The outbox's log and metrics. They contain no personal data, and the outbox sends them nowhere.</summary>
/// <remarks>
/// The metrics are the sums over all outboxes that the process has open, as of their last call:
/// <c>writeforrights.outbox.waiting</c> and <c>writeforrights.outbox.set_aside</c> in actions, and
/// <c>writeforrights.outbox.oldest.age</c>, the time for which the oldest action has waited, in seconds.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public static class OutboxTelemetry
{
    /// <summary>The name of the log category and of the meter.</summary>
    public const string Name = "WriteForRights.Outbox";

    private static readonly Meter Meter = new(Name);
    private static readonly HashSet<OutboxNumbers> Open = [];

    static OutboxTelemetry()
    {
        Meter.CreateObservableGauge(
            "writeforrights.outbox.waiting", () => Sum(status => status.Waiting), "{action}", "Actions that wait to be sent.");
        Meter.CreateObservableGauge(
            "writeforrights.outbox.set_aside", () => Sum(status => status.SetAside), "{action}", "Actions that are set aside.");
        Meter.CreateObservableGauge(
            "writeforrights.outbox.oldest.age", OldestAge, "s", "Time for which the oldest action has waited.");
    }

    internal static void Add(OutboxNumbers numbers)
    {
        lock (Open)
        {
            Open.Add(numbers);
        }
    }

    internal static void Remove(OutboxNumbers numbers)
    {
        lock (Open)
        {
            Open.Remove(numbers);
        }
    }

    private static long Sum(Func<OutboxStatus, int> number)
    {
        lock (Open)
        {
            return Open.Sum(numbers => (long)number(numbers.Status));
        }
    }

    private static double OldestAge()
    {
        lock (Open)
        {
            return Open.Max(numbers => numbers.OldestAge?.TotalSeconds) ?? 0;
        }
    }
}
