namespace WriteForRights.Outbox;

/// <summary>
/// An action that the server will not take as it is. It stays in the outbox until it is sent again (<see cref="ActionOutbox.RetryAsync"/>)
/// or given up (<see cref="ActionOutbox.DiscardAsync"/>).
/// </summary>
public sealed record SetAsideAction
{
    /// <summary>The action's id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The action; nothing if what is on the disk is damaged.</summary>
    public ActionRecord? Action { get; init; }

    /// <summary>Why, for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong with its values, each with its path and a message, where the server said.</summary>
    public ValueList<Problem> Problems { get; init; }

    /// <summary>When it was put into the outbox.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>When it was set aside.</summary>
    public required DateTimeOffset SetAsideAt { get; init; }

    /// <summary>How often it was sent in vain.</summary>
    public required int Attempts { get; init; }
}
