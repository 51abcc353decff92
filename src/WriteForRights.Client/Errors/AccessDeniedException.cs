namespace WriteForRights.Client;

/// <summary>The server does not let whoever asks do this: a key is missing, unknown, or not meant for it. Trying again is no use.</summary>
public sealed class AccessDeniedException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public AccessDeniedException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
