namespace WriteForRights;

/// <summary>The server's word that an action is on disk and counted.</summary>
public sealed record ActionReceipt
{
    /// <summary>The action's id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>What became of it.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>When the server stored it; the same for every repeat.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
