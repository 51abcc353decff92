namespace WriteForRights.Client;

/// <summary>The server could not be reached, or could not do what was asked. Submitting the same action again later is safe.</summary>
public sealed class ServerUnavailableException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public ServerUnavailableException(string message, ApiProblem? problem, Exception? innerException)
        : this(message, problem, null, innerException)
    {
    }

    /// <summary>An exception that says when to come again.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="retryAt">Before what time it is no use to come again, if the server said so.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public ServerUnavailableException(string message, ApiProblem? problem, DateTimeOffset? retryAt, Exception? innerException)
        : base(message, problem, innerException) => RetryAt = retryAt;

    /// <summary>Before this time, by the client's clock, it is no use to come again; nothing where the server did not say.</summary>
    public DateTimeOffset? RetryAt { get; }
}
