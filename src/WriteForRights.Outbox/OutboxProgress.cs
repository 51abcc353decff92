namespace WriteForRights.Outbox;

/// <summary>Something that happened in an outbox, without personal data.</summary>
public sealed record OutboxProgress
{
    /// <summary>What happened.</summary>
    public required OutboxEvent Event { get; init; }

    /// <summary>To which action; for a flush that stopped, the one that it stopped at, if it was at one.</summary>
    public ActionId? Id { get; init; }

    /// <summary>How many wait then; 0 if the file fails and cannot be asked.</summary>
    public required int Waiting { get; init; }

    /// <summary>Why an action was set aside: one of <see cref="ProblemCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>What stopped a flush.</summary>
    public Exception? Failure { get; init; }
}
