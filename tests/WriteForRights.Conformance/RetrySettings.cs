namespace WriteForRights.Conformance;

/// <summary>The settings of an adapter. It ignores those that its client does not have.</summary>
public sealed record RetrySettings
{
    /// <summary>The maximum number of attempts.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The wait before the second attempt, or the bound of that wait.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The bound of every wait that the server does not ask for.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time that one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The total time that a call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(6);
}
