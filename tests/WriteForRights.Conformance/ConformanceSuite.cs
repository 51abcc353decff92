namespace WriteForRights.Conformance;

/// <summary>The cases that every client must pass when it retries an action.</summary>
public static class ConformanceSuite
{
    internal const string Body = "{\"campaign\":\"w4r-2022\"}";

    internal static Uri Address { get; } = new("https://actions.example.org/v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60");

    /// <summary>Every case.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        .. TransientErrorCases.All,
        .. RepetitionCases.All,
        .. RetryAfterCases.All,
        .. WaitCases.All,
        .. TimeoutCases.All,
        .. CancellationCases.All,
    ];
}
