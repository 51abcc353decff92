namespace WriteForRights.Client;

/// <summary>The server did not answer in time. Whether an action was stored is not known; submitting the same action again is safe.</summary>
public sealed class RequestTimeoutException : WriteForRightsException
{
    internal RequestTimeoutException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
