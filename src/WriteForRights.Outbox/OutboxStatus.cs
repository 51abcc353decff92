namespace WriteForRights.Outbox;

/// <summary>How many actions an outbox holds.</summary>
public sealed record OutboxStatus
{
    /// <summary>How many wait to be sent. While a flush is under way, those of the last second may be counted that were sent already.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many are set aside.</summary>
    public required int SetAside { get; init; }

    /// <summary>When the one that has waited longest was put in; nothing if none waits.</summary>
    public DateTimeOffset? Oldest { get; init; }
}
