namespace WriteForRights.Conformance;

/// <summary>What is sent the second time.</summary>
internal static class RepetitionCases
{
    private const string Group = "The same once more";

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new()
        {
            Group = Group,
            Name = "the same body",
            Script = [Step.Says(503), Step.ResetAfter, Step.Stored],
            Check = Expect.One(Expect.Attempts(3), SameBody),
        },
        new()
        {
            Group = Group,
            Name = "the same body, though it can be read only once",
            IsStreamed = true,
            Script = [Step.Says(503), Step.ResetAfter, Step.Stored],
            Check = Expect.One(Expect.Attempts(3), SameBody),
        },
        new()
        {
            Group = Group,
            Name = "the same id, at the same address",
            Script = [Step.ResetAfter, Step.Stored],
            Check = Expect.One(
                Expect.Attempts(2), trace => trace.Attempts.All(attempt => attempt.Address == ConformanceSuite.Address) ? null : "another address"),
        },
        new()
        {
            Group = Group,
            Name = "the same headers",
            Script = [Step.Says(503), Step.Stored],
            Check = Expect.One(
                Expect.Attempts(2),
                trace => trace.Attempts.All(attempt => attempt.Headers.Contains("X-Test: kept", StringComparison.Ordinal)) ? null : "a header is gone"),
        },
        new()
        {
            Group = Group,
            Name = "a new message each time",
            Script = [Step.Says(503), Step.Stored],
            Check = Expect.One(
                Expect.Attempts(2),
                trace => trace.Attempts.Select(attempt => attempt.Message).Distinct().Count() == 2 ? null : "one message was sent twice"),
        },
        new()
        {
            Group = Group,
            Name = "no oftener than it is told, and then the last answer",
            Script = [Step.Says(500), Step.Says(502), Step.Says(504), Step.Says(503)],
            Check = Expect.One(Expect.Attempts(4), Expect.Status(503)),
        },
        new()
        {
            Group = Group,
            Name = "no oftener than it is told, and then the last failure",
            Script = [Step.ResetAfter],
            Check = Expect.One(Expect.Attempts(4), Expect.Failed),
        },
    ];

    private static string? SameBody(Trace trace) =>
        trace.Attempts.All(attempt => attempt.Body == ConformanceSuite.Body) ? null : "another body";
}
