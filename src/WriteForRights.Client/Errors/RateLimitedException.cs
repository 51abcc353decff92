namespace WriteForRights.Client;

/// <summary>The server accepts no more requests for now. Nothing was stored; submitting the same action again later is safe.</summary>
public sealed class RateLimitedException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="retryAt">The earliest time worth another attempt, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public RateLimitedException(string message, ApiProblem? problem, DateTimeOffset? retryAt, Exception? innerException)
        : base(message, problem, innerException) => RetryAt = retryAt;

    /// <summary>The earliest time worth another attempt, by the client's clock; <c>null</c> if the server gave none.</summary>
    public DateTimeOffset? RetryAt { get; }
}
