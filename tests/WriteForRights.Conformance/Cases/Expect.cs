namespace WriteForRights.Conformance;

/// <summary>Checks of traces, for the cases.</summary>
internal static class Expect
{
    /// <summary>All of the checks hold for a single run.</summary>
    internal static Func<IReadOnlyList<Trace>, string?> One(params Func<Trace, string?>[] checks) =>
        traces => checks.Select(check => check(traces[0])).FirstOrDefault(wrong => wrong is not null);

    internal static Func<Trace, string?> Attempts(int count) => trace =>
        trace.Attempts.Count == count
            ? null
            : $"{trace.Attempts.Count} {(trace.Attempts.Count == 1 ? "attempt" : "attempts")}, not {count}, ended with {trace.Ending}";

    internal static Func<Trace, string?> Status(int status) => trace =>
        trace.Status == status ? null : $"ended with {trace.Ending} and not {status}";

    internal static string? Failed(Trace trace) => trace.Failure is not null ? null : $"ended with {trace.Ending} and no exception";

    internal static string? NotCancelled(Trace trace) => trace.Failure switch
    {
        null => $"ended with {trace.Ending} and no timeout",
        OperationCanceledException { InnerException: null } => "a timeout that looks like a cancellation",
        _ => null,
    };

    internal static string? Cancelled(Trace trace) =>
        trace.IsCallers ? null : $"ended with {trace.Ending} and not the caller's cancellation";

    /// <summary>The first wait is at least this long, and longer by at most the second argument.</summary>
    internal static Func<Trace, string?> FirstGap(double seconds, double atMostLonger) => trace =>
        trace.Gaps.Count == 0 ? "no second attempt"
        : trace.Gaps[0] < TimeSpan.FromSeconds(seconds) ? $"waited {trace.Gaps[0].TotalSeconds:0.000} s, less than {seconds} s"
        : trace.Gaps[0] > TimeSpan.FromSeconds(seconds + atMostLonger) + trace.Slack ? $"waited {trace.Gaps[0].TotalSeconds:0.000} s, too long"
        : null;

    internal static Func<Trace, string?> EndedAt(double seconds) => trace =>
        trace.EndedAt > TimeSpan.FromSeconds(seconds) + trace.Slack ? $"ended after {trace.EndedAt.TotalSeconds:0.000} s, not {seconds} s"
        : null;
}
