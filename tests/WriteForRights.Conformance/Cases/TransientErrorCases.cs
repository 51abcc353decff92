namespace WriteForRights.Conformance;

/// <summary>The failures that are retried, and those that are not.</summary>
internal static class TransientErrorCases
{
    internal static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Retried("408, request timeout", Step.Responds(408)),
        Retried("425, too early", Step.Responds(425)),
        Retried("429, too many requests", Step.Responds(429)),
        Retried("500, internal error", Step.Responds(500)),
        Retried("502, bad gateway", Step.Responds(502)),
        Retried("503, unavailable", Step.Responds(503)),
        Retried("504, gateway timeout", Step.Responds(504)),
        Retried("a host name that was not found", Step.NoSuchHost),
        Retried("a connection that broke before the request was sent", Step.ResetBefore),
        Retried("a connection that broke after the action was stored", Step.ResetAfter),
        Retried("a response that was cut off after the action was stored", Step.CutOff),
        Retried("no response within the attempt timeout", Step.Silent),
        Retried("a response that does not end within the attempt timeout", Step.NeverEnds),
        NotRetried("400, malformed", 400),
        NotRetried("401, no key", 401),
        NotRetried("403, not allowed", 403),
        NotRetried("404, not found", 404),
        NotRetried("409, another action under this id", 409),
        NotRetried("413, too large", 413),
        NotRetried("422, invalid", 422),
        NotRetried("501, not implemented", 501),
        new()
        {
            Group = "Not retried",
            Name = "a certificate of another server",
            Script = [Step.WrongCertificate, Step.Stored],
            Check = Expect.One(Expect.Attempts(1), Expect.Failed),
        },
        NotRetriedPost("POST after 503", Step.Responds(503)),
        NotRetriedPost("POST whose response was lost", Step.ResetAfter),
        NotRetriedPost("POST without a response", Step.Silent),
    ];

    private static ConformanceCase Retried(string name, Step failure) => new()
    {
        Group = "Retried",
        Name = name,
        Script = [failure, Step.Stored],
        Check = Expect.One(Expect.Attempts(2), Expect.Status(201)),
    };

    private static ConformanceCase NotRetried(string name, int status) => new()
    {
        Group = "Not retried",
        Name = name,
        Script = [Step.Responds(status), Step.Stored],
        Check = Expect.One(Expect.Attempts(1), Expect.Status(status)),
    };

    private static ConformanceCase NotRetriedPost(string name, Step failure) => new()
    {
        Group = "Not retried",
        Name = name,
        Method = HttpMethod.Post,
        Script = [failure, Step.Stored],
        Check = Expect.One(Expect.Attempts(1)),
    };
}
