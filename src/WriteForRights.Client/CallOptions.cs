namespace WriteForRights.Client;

/// <summary>What is different for some calls: see <see cref="WriteForRightsClient.With"/>. What is left out stays as it is.</summary>
public sealed class CallOptions
{
    /// <summary>The language of the server's messages.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The key for calls that need one. It is shown nowhere.</summary>
    public string? Key { get; init; }

    /// <summary>How long a call may take in all: at most 24 days.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long one attempt may take: at most 24 days.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How often a call is tried, from 1 to 100.</summary>
    public int? MaxAttempts { get; init; }
}
