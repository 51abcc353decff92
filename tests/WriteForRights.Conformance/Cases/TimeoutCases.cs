namespace WriteForRights.Conformance;

/// <summary>The client gives up.</summary>
internal static class TimeoutCases
{
    private const string Group = "Timeouts";

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new()
        {
            Group = Group,
            Name = "the total timeout holds if no response arrives",
            Script = [Step.Silent],
            Check = Expect.One(Expect.Failed, Expect.EndedAt(6)),
        },
        new()
        {
            Group = Group,
            Name = "the total timeout holds if no response ends",
            Script = [Step.NeverEnds],
            Check = Expect.One(Expect.Failed, Expect.EndedAt(6)),
        },
        new()
        {
            Group = Group,
            Name = "a timeout is not a cancellation",
            Settings = new RetrySettings { MaxAttempts = 2, AttemptTimeout = TimeSpan.FromSeconds(1) },
            Script = [Step.Silent],
            Check = Expect.One(Expect.NotCancelled),
        },
        new()
        {
            Group = Group,
            Name = "a wait beyond the total timeout is not started",
            Settings = new RetrySettings
            {
                MaxAttempts = 3, FirstDelay = TimeSpan.FromSeconds(1), AttemptTimeout = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(1),
            },
            Script = [Step.Responds(503, "1"), Step.Stored],
            Check = Expect.One(Expect.Attempts(1), Expect.Status(503), Expect.EndedAt(0)),
        },
        new()
        {
            Group = Group,
            Name = "the last attempt ends with the total timeout",
            Settings = new RetrySettings { MaxAttempts = 10, AttemptTimeout = TimeSpan.FromSeconds(4), Timeout = TimeSpan.FromSeconds(5) },
            Script = [Step.Silent],
            Check = Expect.One(Expect.Failed, Expect.EndedAt(5)),
        },
        new()
        {
            Group = Group,
            Name = "a jump of the wall clock is not a timeout",
            Script = [Step.Responds(503), Step.Stored],
            OnAttempt = (clock, _) => clock.Jump(TimeSpan.FromDays(1)),
            Check = Expect.One(Expect.Attempts(2), Expect.Status(201)),
        },
    ];
}
