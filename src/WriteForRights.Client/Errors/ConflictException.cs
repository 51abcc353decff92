namespace WriteForRights.Client;

/// <summary>Another action was stored under the same id. It was not changed, and this one was not stored.</summary>
/// <remarks>
/// Mostly it is the same person's first try, whose answer was lost, with something changed since: that first one counts, and the person can
/// be thanked. Where nobody changed anything, the app does not send the same record again: it dates it anew, say.
/// </remarks>
public sealed class ConflictException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public ConflictException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
