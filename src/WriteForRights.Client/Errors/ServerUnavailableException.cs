namespace WriteForRights.Client;

/// <summary>The server could not be reached, or could not handle the request. Submitting the same action again later is safe.</summary>
public sealed class ServerUnavailableException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public ServerUnavailableException(string message, ApiProblem? problem, Exception? innerException)
        : this(message, problem, null, innerException)
    {
    }

    /// <summary>Creates the exception with the earliest time worth another attempt.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="retryAt">The earliest time worth another attempt, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public ServerUnavailableException(string message, ApiProblem? problem, DateTimeOffset? retryAt, Exception? innerException)
        : base(message, problem, innerException) => RetryAt = retryAt;

    /// <summary>The earliest time worth another attempt, by the client's clock; <c>null</c> if the server gave none.</summary>
    public DateTimeOffset? RetryAt { get; }
}
