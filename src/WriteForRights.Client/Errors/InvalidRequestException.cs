namespace WriteForRights.Client;

/// <summary>The server found problems in what was sent; <see cref="WriteForRightsException.Problems"/> lists them. Sending the same again is of no use.</summary>
public sealed class InvalidRequestException : WriteForRightsException
{
    internal InvalidRequestException(string message, ApiProblem? problem = null, Exception? cause = null)
        : base(message, problem, cause)
    {
    }
}
