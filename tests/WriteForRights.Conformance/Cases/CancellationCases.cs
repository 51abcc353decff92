namespace WriteForRights.Conformance;

/// <summary>The caller cancels.</summary>
internal static class CancellationCases
{
    private static readonly RetrySettings LongWaits = new()
    {
        FirstDelay = TimeSpan.FromHours(1),
        MaxDelay = TimeSpan.FromHours(1),
        Timeout = TimeSpan.FromHours(10),
    };

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case("before the call: nothing is sent", 0, 0, Step.Stored),
        Case("while no response arrives: at once", 0.7, 1, Step.Silent),
        Case("while the response arrives: at once", 0.7, 1, Step.NeverEnds),
        Case("in a wait that the server asked for: at once", 0.7, 1, Step.Responds(503, "5")),
        Case("in a wait after a lost response: at once", 0.005, 1, LongWaits, Step.ResetAfter),
        Case("in the second attempt: at once", 1.7, 2, Step.Responds(503, "1"), Step.Silent),
    ];

    private static ConformanceCase Case(string name, double seconds, int attempts, params Step[] script) =>
        Case(name, seconds, attempts, new RetrySettings(), script);

    private static ConformanceCase Case(string name, double seconds, int attempts, RetrySettings settings, params Step[] script) => new()
    {
        Group = "Cancellation",
        Name = name,
        Settings = settings,
        Script = script,
        CancelAt = TimeSpan.FromSeconds(seconds),
        Check = Expect.One(Expect.Attempts(attempts), Expect.Cancelled, Expect.EndedAt(seconds)),
    };
}
