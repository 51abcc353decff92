namespace WriteForRights.Conformance;

/// <summary>All cases: what has to be so whenever an action is sent again.</summary>
public static class ConformanceSuite
{
    internal const string Body = "{\"campaign\":\"w4r-2022\"}";

    internal static Uri Address { get; } = new("https://actions.example.org/v1/actions/0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60");

    /// <summary>Every case.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        .. TransienceCases.All,
        .. RepetitionCases.All,
        .. RetryAfterCases.All,
        .. WaitCases.All,
        .. TimeoutCases.All,
        .. CancellationCases.All,
    ];
}
