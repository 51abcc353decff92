namespace WriteForRights.Client;

/// <summary>Another action was stored under the same id. It was not changed, and this one was not stored.</summary>
public sealed class ConflictException : WriteForRightsException
{
    internal ConflictException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
