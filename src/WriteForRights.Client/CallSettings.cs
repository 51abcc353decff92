namespace WriteForRights.Client;

/// <summary>The settings of a client's calls.</summary>
/// <param name="Language">The language of the server's messages; <c>null</c> for the language of the thread's UI culture.</param>
/// <param name="Authorization">The <c>Authorization</c> header with the key, or <c>null</c> without a key.</param>
/// <param name="Plan">The number of attempts, the delays and the timeouts.</param>
internal sealed record CallSettings(LanguageTag? Language, string? Authorization, RetryPlan Plan)
{
    internal static CallSettings From(WriteForRightsClientOptions options) =>
        new(options.Language, AuthorizationFor(options.Key), options.Plan());

    /// <summary>Returns these settings with the options of some calls.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    internal CallSettings With(CallOptions options)
    {
        // The options of a call have the limits of the client's options.
        var merged = new WriteForRightsClientOptions
        {
            Timeout = options.Timeout ?? Plan.Timeout,
            AttemptTimeout = options.AttemptTimeout ?? Plan.AttemptTimeout,
            MaxAttempts = options.MaxAttempts ?? Plan.MaxAttempts,
            FirstRetryDelay = Plan.FirstDelay,
            MaxRetryDelay = Plan.MaxDelay,
            Key = options.Key,
        };
        return merged.CallProblem is { } problem
            ? throw new ArgumentException(problem, nameof(options))
            : new CallSettings(options.Language ?? Language, AuthorizationFor(options.Key) ?? Authorization, merged.Plan());
    }

    // The record's own ToString would print the key.
    public override string ToString() => nameof(CallSettings);

    private static string? AuthorizationFor(string? key) => key is null ? null : "Bearer " + key;
}
