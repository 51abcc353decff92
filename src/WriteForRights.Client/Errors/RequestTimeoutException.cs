namespace WriteForRights.Client;

/// <summary>The server did not answer in time. Whether an action was stored is not known; submitting the same action again is safe.</summary>
public sealed class RequestTimeoutException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public RequestTimeoutException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
