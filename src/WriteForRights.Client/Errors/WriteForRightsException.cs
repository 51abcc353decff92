namespace WriteForRights.Client;

/// <summary>A call to the server failed. The message contains no personal data.</summary>
public abstract class WriteForRightsException : Exception
{
    private DateTimeOffset? _serverTime;

    private protected WriteForRightsException(string message, ApiProblem? problem, Exception? cause)
        : base(message, cause)
    {
        ArgumentNullException.ThrowIfNull(message);
        Code = problem?.Code;
        RequestId = problem?.RequestId;
        Problems = problem?.Errors ?? default;
    }

    /// <summary>
    /// The reason; if it is the server's, in the language of the call. For a call that failed, the last line lists in English the call, the
    /// server's host, the status, the number of attempts, the request id, the time to retry, and who sent a response that is not a campaign
    /// server's.
    /// </summary>
    public override string Message => Call is { } call ? FailedCallText.Of(base.Message, call, this) : base.Message;

    /// <summary>The reason, for a program: one of <see cref="ProblemCodes"/>, or <c>null</c> if the server gave none.</summary>
    public string? Code { get; }

    /// <summary>The server's id for the request, for questions to its operator; <c>null</c> if it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The number of attempts; 1 if a retry could not have helped.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// The server's time when it answered, by its <c>Date</c> header; <c>null</c> if no answer arrived or it had none. An app can compare
    /// it with the clock of the device.
    /// </summary>
    public DateTimeOffset? ServerTime
    {
        get => _serverTime;
        init => _serverTime = value;
    }

    /// <summary>The problems with the values that were sent, each with its path and a message in the language of the call.</summary>
    public ValueList<Problem> Problems { get; }

    /// <summary>The call and the server's host; <c>null</c> for an exception that an app created.</summary>
    internal string? Call { get; set; }

    /// <summary>The status of the response; <c>null</c> without one.</summary>
    internal int? Status { get; init; }

    /// <summary>The headers that name the sender of the response; empty for a campaign server.</summary>
    internal IReadOnlyList<(string Name, string? Value)> Origin { get; init; } = [];

    /// <summary>Sets the server's time once the type of the exception is known.</summary>
    internal WriteForRightsException WithServerTime(DateTimeOffset? serverTime)
    {
        _serverTime = serverTime;
        return this;
    }
}
