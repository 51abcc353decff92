namespace WriteForRights.Conformance;

/// <summary>What an adapter is asked to set, as far as what it adapts has such a thing.</summary>
public sealed record RetrySettings
{
    /// <summary>How often a request is sent at most.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The wait before the second attempt, or its bound.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The bound of every wait that the server does not ask for.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long everything may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(6);
}
