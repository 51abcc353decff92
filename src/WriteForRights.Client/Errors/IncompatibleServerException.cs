namespace WriteForRights.Client;

/// <summary>What answered does not speak the language of this client: another program, a proxy, or a server of another version.</summary>
public sealed class IncompatibleServerException : WriteForRightsException
{
    internal IncompatibleServerException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
