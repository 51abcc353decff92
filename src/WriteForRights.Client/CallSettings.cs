namespace WriteForRights.Client;

/// <summary>What holds for the calls of one client.</summary>
/// <param name="Language">The language of the server's messages; nothing for that of the thread's user.</param>
/// <param name="Authorization">The header that shows the key, if there is one.</param>
/// <param name="Plan">How often a call is tried, and how long it may take.</param>
internal sealed record CallSettings(LanguageTag? Language, string? Authorization, RetryPlan Plan)
{
    internal static CallSettings Of(WriteForRightsClientOptions options) =>
        new(options.Language, AuthorizationOf(options.Key), options.Plan());

    /// <summary>The same with what is different for some calls.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    internal CallSettings With(CallOptions different)
    {
        // The rules are those of the client's options.
        var asked = new WriteForRightsClientOptions
        {
            Timeout = different.Timeout ?? Plan.Timeout,
            AttemptTimeout = different.AttemptTimeout ?? Plan.AttemptTimeout,
            MaxAttempts = different.MaxAttempts ?? Plan.MaxAttempts,
            FirstRetryDelay = Plan.FirstDelay,
            MaxRetryDelay = Plan.MaxDelay,
            Key = different.Key,
        };
        return asked.CallProblem is { } problem
            ? throw new ArgumentException(problem, nameof(different))
            : new CallSettings(different.Language ?? Language, AuthorizationOf(different.Key) ?? Authorization, asked.Plan());
    }

    // The members would be printed, and the key with them.
    public override string ToString() => nameof(CallSettings);

    private static string? AuthorizationOf(string? key) => key is null ? null : "Bearer " + key;
}
