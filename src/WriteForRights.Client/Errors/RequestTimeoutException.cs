namespace WriteForRights.Client;

/// <summary>The server did not respond in time. An action may have been stored or not; submitting the same action again is safe.</summary>
public sealed class RequestTimeoutException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public RequestTimeoutException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
