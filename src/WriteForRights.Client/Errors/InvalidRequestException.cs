namespace WriteForRights.Client;

/// <summary>
/// The server found problems in the request; <see cref="WriteForRightsException.Problems"/> lists them. Sending it again unchanged cannot
/// succeed.
/// </summary>
public sealed class InvalidRequestException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public InvalidRequestException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
