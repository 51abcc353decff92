namespace WriteForRights.Client;

/// <summary>What answered does not speak the language of this client: another program, a proxy, or a server of another version.</summary>
public sealed class IncompatibleServerException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public IncompatibleServerException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
