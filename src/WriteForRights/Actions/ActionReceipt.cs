namespace WriteForRights;

/// <summary>The server's word that what it was told of an action is on disk: that it counts, or that it was taken back.</summary>
public sealed record ActionReceipt
{
    /// <summary>The action's id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>What became of it.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>When the server stored it, or if it is void, stored that; the same for every repeat.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
