namespace WriteForRights.Conformance;

/// <summary>The waits for which the server did not ask.</summary>
internal static class WaitCases
{
    private const string Group = "Waits";

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new()
        {
            Group = Group,
            Name = "each wait within a bound that doubles",
            Script = [Step.Responds(503), Step.Responds(503), Step.Responds(503), Step.Stored],
            Runs = 4,
            Check = traces => traces.SelectMany(trace => trace.Gaps.Select((gap, i) => (gap, bound: Bound(i) + trace.Slack)))
                .Where(wait => wait.gap > wait.bound)
                .Select(wait => $"waited {wait.gap.TotalSeconds:0.000} s, more than {wait.bound.TotalSeconds:0.000} s")
                .FirstOrDefault() ?? (traces.All(trace => trace.Gaps.Count == 3) ? null : "not all attempts were made"),
        },
        new()
        {
            Group = Group,
            Name = "not the same for every caller",
            Script = [Step.Responds(503), Step.Stored],
            Runs = 8,
            Check = traces => traces.Any(trace => trace.Gaps.Count == 0) ? "no second attempt"
                : traces.Max(trace => trace.Gaps[0]) - traces.Min(trace => trace.Gaps[0]) > TimeSpan.FromMilliseconds(10) ? null
                : $"all waited {traces[0].Gaps[0].TotalSeconds:0.000} s",
        },
        new()
        {
            Group = Group,
            Name = "a wait between attempts, in the usual configuration",
            Settings = null,
            Script = [Step.Responds(503), Step.Responds(503), Step.Responds(503), Step.Stored],
            Check = Expect.One(trace => trace.Gaps.Count == 0 ? $"no second attempt, ended with {trace.Ending}"
                : trace.Gaps.Aggregate(TimeSpan.Zero, (sum, gap) => sum + gap) > TimeSpan.FromMilliseconds(20) ? null
                : "no wait at all"),
        },
        new()
        {
            Group = Group,
            Name = "a lost response is retried, in the usual configuration",
            Settings = null,
            Script = [Step.ResetAfter, Step.Stored],
            Check = Expect.One(Expect.Attempts(2), Expect.Status(201)),
        },
        new()
        {
            Group = Group,
            Name = "not longer when the wall clock is set back",
            Script = [Step.Responds(503, "2"), Step.Stored],
            OnAttempt = (clock, _) => clock.CreateTimer(
                _ => clock.Jump(TimeSpan.FromHours(-1)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan),
            Check = Expect.One(Expect.FirstGap(2, 0.2), Expect.Status(201)),
        },
        new()
        {
            Group = Group,
            Name = "not shorter when the wall clock is set forward",
            Script = [Step.Responds(503, "2"), Step.Stored],
            OnAttempt = (clock, _) => clock.CreateTimer(
                _ => clock.Jump(TimeSpan.FromHours(1)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan),
            Check = Expect.One(Expect.FirstGap(2, 0.2), Expect.Status(201)),
        },
    ];

    private static TimeSpan Bound(int gap) => TimeSpan.FromSeconds(Math.Min(1, 0.2 * Math.Pow(2, gap)));
}
