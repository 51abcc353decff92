namespace WriteForRights.Client;

/// <summary>A call to the server failed. The message contains no personal data.</summary>
public abstract class WriteForRightsException : Exception
{
    private protected WriteForRightsException(string message, ApiProblem? problem, Exception? cause)
        : base(message, cause)
    {
        Code = problem?.Code;
        RequestId = problem?.RequestId;
        Problems = problem?.Errors ?? default;
    }

    /// <summary>The reason, for a program: one of <see cref="ProblemCodes"/>, or <c>null</c> if the server gave none.</summary>
    public string? Code { get; }

    /// <summary>The server's id for the request, for questions to its operator; <c>null</c> if it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The number of attempts; 1 if a retry could not have helped.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The problems with the values that were sent, each with its path and a message in the language of the call.</summary>
    public ValueList<Problem> Problems { get; }
}
