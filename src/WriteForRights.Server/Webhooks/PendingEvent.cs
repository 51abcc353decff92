namespace WriteForRights.Server;

/// <summary>An event that is to be stored for all webhooks that want it.</summary>
internal sealed record PendingEvent
{
    internal required WebhookEventId Id { get; init; }

    internal required WebhookEventType Type { get; init; }

    /// <summary>The time at which it happened, by the clock of the campaign.</summary>
    internal required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from which it may be sent, by the clock of the machine.</summary>
    internal required DateTimeOffset DueAt { get; init; }

    internal required CampaignId Campaign { get; init; }

    /// <summary>The case; <c>null</c> for the whole campaign.</summary>
    internal CaseId? Case { get; init; }

    /// <summary>The sections that it concerns.</summary>
    internal required ValueList<SectionId> Sections { get; init; }

    /// <summary>The body of the request.</summary>
    internal required byte[] Body { get; init; }
}
