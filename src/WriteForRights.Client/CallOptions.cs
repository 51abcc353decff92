namespace WriteForRights.Client;

/// <summary>
/// Options that replace the client's for some calls: see <see cref="WriteForRightsClient.With"/>. Options that are not set keep the
/// client's value.
/// </summary>
public sealed class CallOptions
{
    /// <summary>Creates options, to be filled in by an object initialiser.</summary>
    public CallOptions()
    {
    }

    /// <summary>
    /// Creates options with their members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    public CallOptions(
        LanguageTag? language = null,
        string? key = null,
        TimeSpan? timeout = null,
        TimeSpan? attemptTimeout = null,
        int? maxAttempts = null)
    {
        Language = language;
        Key = key;
        Timeout = timeout;
        AttemptTimeout = attemptTimeout;
        MaxAttempts = maxAttempts;
    }

    /// <summary>The language of the server's messages.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The key for calls that need one. It is never shown.</summary>
    public string? Key { get; init; }

    /// <summary>The total time that a call may take. At most 24 days.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The time that one attempt may take. At most 24 days.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>The maximum number of attempts per call, from 1 to 100.</summary>
    public int? MaxAttempts { get; init; }
}
