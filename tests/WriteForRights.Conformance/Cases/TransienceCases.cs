namespace WriteForRights.Conformance;

/// <summary>What is sent again, and what is not.</summary>
internal static class TransienceCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Again("408, request timeout", Step.Says(408)),
        Again("425, too early", Step.Says(425)),
        Again("429, too many requests", Step.Says(429)),
        Again("500, internal error", Step.Says(500)),
        Again("502, bad gateway", Step.Says(502)),
        Again("503, unavailable", Step.Says(503)),
        Again("504, gateway timeout", Step.Says(504)),
        Again("a name that was not found", Step.NoSuchHost),
        Again("a connection that broke before the request was through", Step.ResetBefore),
        Again("a connection that broke after the action was stored", Step.ResetAfter),
        Again("an answer that broke off after the action was stored", Step.BreaksOff),
        Again("no answer within an attempt's time", Step.Silent),
        Again("an answer that does not end within an attempt's time", Step.NeverEnds),
        Once("400, malformed", 400),
        Once("401, no key", 401),
        Once("403, not allowed", 403),
        Once("404, not found", 404),
        Once("409, another action under this id", 409),
        Once("413, too large", 413),
        Once("422, invalid", 422),
        Once("501, not built", 501),
        new()
        {
            Group = "Not sent again",
            Name = "a server with somebody else's certificate",
            Script = [Step.WrongCertificate, Step.Stored],
            Check = Expect.One(Expect.Attempts(1), Expect.Failed),
        },
        Unsafe("POST after 503", Step.Says(503)),
        Unsafe("POST whose answer was lost", Step.ResetAfter),
        Unsafe("POST without an answer", Step.Silent),
    ];

    private static ConformanceCase Again(string name, Step failure) => new()
    {
        Group = "Sent again",
        Name = name,
        Script = [failure, Step.Stored],
        Check = Expect.One(Expect.Attempts(2), Expect.Status(201)),
    };

    private static ConformanceCase Once(string name, int status) => new()
    {
        Group = "Not sent again",
        Name = name,
        Script = [Step.Says(status), Step.Stored],
        Check = Expect.One(Expect.Attempts(1), Expect.Status(status)),
    };

    private static ConformanceCase Unsafe(string name, Step failure) => new()
    {
        Group = "Not sent again",
        Name = name,
        Method = HttpMethod.Post,
        Script = [failure, Step.Stored],
        Check = Expect.One(Expect.Attempts(1)),
    };
}
