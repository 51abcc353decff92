namespace WriteForRights.Client;

/// <summary>The server does not allow the call: the key is missing, unknown, or not meant for it. A retry cannot succeed.</summary>
public sealed class AccessDeniedException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public AccessDeniedException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
