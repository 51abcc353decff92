using System.Globalization;

namespace WriteForRights.Conformance;

/// <summary>The server asks for a wait.</summary>
internal static class RetryAfterCases
{
    private const string Group = "Retry-After";

    // The wait may be longer by this much, so that not all clients return at once: as much as without the header.
    private const double Jitter = 0.2;

    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Waits("429 with seconds", Step.Responds(429, "2"), 2),
        Waits("503 with seconds", Step.Responds(503, "2"), 2),
        Waits("a date", Dated(2), 1, 1 + Jitter),
        Waits("a date from a server whose clock is five hours off", DatedFrom(2, TimeSpan.FromHours(5)), 1, 1 + Jitter),
        Waits("a date in the past means now", Dated(-3_600), 0),
        Waits("zero seconds mean now", Step.Responds(503, "0"), 0),
        Waits("an unreadable value is ignored", Step.Responds(503, "soon"), 0),
        Waits("a negative number is ignored", Step.Responds(503, "-5"), 0),
        new()
        {
            Group = Group,
            Name = "longer than the longest delay",
            Settings = new RetrySettings { MaxDelay = TimeSpan.FromSeconds(0.5) },
            Script = [Step.Responds(503, "2"), Step.Stored],
            Check = Expect.One(Expect.FirstGap(2, Jitter), Expect.Status(201)),
        },
        new()
        {
            Group = Group,
            Name = "never early, although timers are",
            EarlyBy = TimeSpan.FromMilliseconds(11),
            Script = [Step.Responds(429, "2"), Step.Stored],
            Check = Expect.One(Expect.FirstGap(2, Jitter + 0.1), Expect.Status(201)),
        },
        DoesNotFit("seconds beyond the timeout: the response at once", Step.Responds(429, "100")),
        DoesNotFit("a date beyond the timeout: the response at once", Dated(100, 429)),
        DoesNotFit("more seconds than 32 bits hold: the response at once", Step.Responds(429, "99999999999")),
        DoesNotFit("more seconds than a TimeSpan holds: the response at once", Step.Responds(429, "99999999999999999999999")),
    ];

    private static Step Dated(int seconds, int status = 503) => Step.Responds(status, now => [("Retry-After", Date(now.AddSeconds(seconds)))]);

    private static Step DatedFrom(int seconds, TimeSpan off) => Step.Responds(
        503, now => [("Date", Date(now + off)), ("Retry-After", Date(now + off + TimeSpan.FromSeconds(seconds)))]);

    private static string Date(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    // Dates have whole seconds, so up to a second of the wait may be missing.
    private static ConformanceCase Waits(string name, Step answer, double seconds, double longer = Jitter) => new()
    {
        Group = Group,
        Name = name,
        Script = [answer, Step.Stored],
        Check = Expect.One(Expect.Attempts(2), Expect.FirstGap(seconds, longer), Expect.Status(201)),
    };

    private static ConformanceCase DoesNotFit(string name, Step answer) => new()
    {
        Group = Group,
        Name = name,
        Script = [answer, Step.Stored],
        Check = Expect.One(Expect.Attempts(1), Expect.Status(429), Expect.EndedAt(0)),
    };
}
