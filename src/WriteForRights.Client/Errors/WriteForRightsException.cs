namespace WriteForRights.Client;

/// <summary>The server did not do what was asked. The message holds no personal data.</summary>
public abstract class WriteForRightsException : Exception
{
    private protected WriteForRightsException(string message, ApiProblem? problem, Exception? cause)
        : base(message, cause)
    {
        Code = problem?.Code;
        RequestId = problem?.RequestId;
        Problems = problem?.Errors ?? default;
    }

    /// <summary>What went wrong, for a program: one of <see cref="ProblemCodes"/>; nothing where the server did not say.</summary>
    public string? Code { get; }

    /// <summary>The server's name for the request, to ask its operator about it.</summary>
    public string? RequestId { get; }

    /// <summary>How often the client asked before it gave up: 1 where asking again could not have helped.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>What is wrong with the values that were sent, each with its path and a message in the reader's language.</summary>
    public ValueList<Problem> Problems { get; }
}
