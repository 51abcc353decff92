namespace WriteForRights.Conformance;

/// <summary>The retry is the same request.</summary>
internal static class RepetitionCases
{
    private const string Group = "Same request";

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new()
        {
            Group = Group,
            Name = "the same body",
            Script = [Step.Responds(503), Step.ResetAfter, Step.Stored],
            Check = Expect.One(Expect.Attempts(3), SameBody),
        },
        new()
        {
            Group = Group,
            Name = "the same body, even if it can be read only once",
            IsStreamed = true,
            Script = [Step.Responds(503), Step.ResetAfter, Step.Stored],
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
            Script = [Step.Responds(503), Step.Stored],
            Check = Expect.One(
                Expect.Attempts(2),
                trace => trace.Attempts.All(attempt => attempt.Headers.Contains("X-Test: kept", StringComparison.Ordinal)) ? null : "a header is gone"),
        },
        new()
        {
            Group = Group,
            Name = "a new message each time",
            Script = [Step.Responds(503), Step.Stored],
            Check = Expect.One(
                Expect.Attempts(2),
                trace => trace.Attempts.Select(attempt => attempt.Message).Distinct().Count() == 2 ? null : "one message was sent twice"),
        },
        new()
        {
            Group = Group,
            Name = "at most the maximum number of attempts, then the last response",
            Script = [Step.Responds(500), Step.Responds(502), Step.Responds(504), Step.Responds(503)],
            Check = Expect.One(Expect.Attempts(4), Expect.Status(503)),
        },
        new()
        {
            Group = Group,
            Name = "at most the maximum number of attempts, then the last failure",
            Script = [Step.ResetAfter],
            Check = Expect.One(Expect.Attempts(4), Expect.Failed),
        },
    ];

    private static string? SameBody(Trace trace) =>
        trace.Attempts.All(attempt => attempt.Body == ConformanceSuite.Body) ? null : "another body";
}
