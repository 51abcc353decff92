namespace WriteForRights.Client;

/// <summary>The server has no such campaign or case.</summary>
public sealed class NotFoundException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public NotFoundException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
