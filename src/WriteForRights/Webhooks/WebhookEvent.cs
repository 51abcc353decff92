using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An event that a server has told a webhook. It says nothing about people.</summary>
/// <remarks>
/// One of <see cref="Counts"/>, <see cref="Milestone"/> and <see cref="Message"/> is set, as the type says. If this version does not know
/// the type, none of them is. Events may arrive in another order than they happened, and more than once: remember their ids.
/// </remarks>
public sealed record WebhookEvent
{
    /// <summary>The id, the same whenever the event is sent.</summary>
    public required WebhookEventId Id { get; init; }

    /// <summary>The type.</summary>
    public required WebhookEventType Type { get; init; }

    /// <summary>The time at which the event happened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Indicates whether the server rehearses, so that nothing counts for real.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Rehearsal { get; init; }

    /// <summary>The counts of a case as everybody may read them (<see cref="WebhookEventType.CountsChanged"/>).</summary>
    public Counts? Counts { get; init; }

    /// <summary>The milestone (<see cref="WebhookEventType.MilestoneReached"/>).</summary>
    public ReachedMilestone? Milestone { get; init; }

    /// <summary>The message, without its text (<see cref="WebhookEventType.MessageDecided"/>).</summary>
    public DecidedMessage? Message { get; init; }
}
