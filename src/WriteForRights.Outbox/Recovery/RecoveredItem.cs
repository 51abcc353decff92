namespace WriteForRights.Outbox;

/// <summary>An item that was recovered from a damaged file, sealed for the new one.</summary>
internal sealed record RecoveredItem
{
    internal required ActionId Id { get; init; }

    /// <summary>The position in the damaged file, for the order; <c>null</c> if unknown.</summary>
    internal required long? Position { get; init; }

    internal required DateTimeOffset EnqueuedAt { get; init; }

    internal required int Attempts { get; init; }

    internal required bool IsSetAside { get; init; }

    internal required byte[] Action { get; init; }

    internal string? Code { get; init; }

    internal byte[]? Problems { get; init; }

    internal DateTimeOffset? SetAsideAt { get; init; }

    internal bool IsDated { get; init; }

    internal DateTimeOffset? TakenAt { get; init; }
}
