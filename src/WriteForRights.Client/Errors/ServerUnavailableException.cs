namespace WriteForRights.Client;

/// <summary>The server could not be reached, or could not do what was asked. Submitting the same action again later is safe.</summary>
public sealed class ServerUnavailableException : WriteForRightsException
{
    internal ServerUnavailableException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
