namespace WriteForRights.Client;

/// <summary>Another action was stored under the same id. It was not changed, and this one was not stored.</summary>
/// <remarks>
/// Usually the other action is the same person's first attempt: its response was lost, and something has changed since. The first attempt
/// counts, so thank the person. If nobody changed anything, the app is not resending the same record; it may be setting a new date each
/// time, for example.
/// </remarks>
public sealed class ConflictException : WriteForRightsException
{
    /// <summary>Creates the exception, for an app's own tests.</summary>
    /// <param name="message">The message, without personal data.</param>
    /// <param name="problem">The server's problem details, or <c>null</c>.</param>
    /// <param name="innerException">The cause, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException">The message is <c>null</c>.</exception>
    public ConflictException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
