namespace WriteForRights.Client;

/// <summary>The server has no such campaign or case.</summary>
public sealed class NotFoundException : WriteForRightsException
{
    internal NotFoundException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
