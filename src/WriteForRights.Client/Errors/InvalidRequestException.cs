namespace WriteForRights.Client;

/// <summary>The server found problems in what was sent; <see cref="WriteForRightsException.Problems"/> lists them. Sending the same again is of no use.</summary>
public sealed class InvalidRequestException : WriteForRightsException
{
    /// <summary>An exception as the client throws it; an app makes one to test what it does then.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="problem">What the server said, if it said anything.</param>
    /// <param name="innerException">What lies behind it, if anything does.</param>
    public InvalidRequestException(string message, ApiProblem? problem, Exception? innerException)
        : base(message, problem, innerException)
    {
    }
}
