namespace WriteForRights.Server;

/// <summary>A selection of messages. A member that is <c>null</c> selects all.</summary>
internal sealed record MessageFilter
{
    /// <summary>The longest key of findings that anything can have.</summary>
    internal const int MaxFindingsLength = 1_024;

    internal CampaignId? Campaign { get; init; }

    internal CaseId? Case { get; init; }

    internal SectionId? Section { get; init; }

    internal LanguageTag? Language { get; init; }

    internal ActionKind? Kind { get; init; }

    internal string? Findings { get; init; }

    /// <summary>The status; <c>null</c> for all that wait for a decision.</summary>
    internal SolidarityStatus? Status { get; init; }

    /// <summary>The time before which they arrived.</summary>
    internal DateTimeOffset? ArrivedBefore { get; init; }

    /// <summary>The last message of the page before, with its time of arrival.</summary>
    internal (DateTimeOffset ArrivedAt, ActionId Id)? After { get; init; }

    /// <summary>Leaves out messages that are in a delivery.</summary>
    internal bool IsOutsideDeliveries { get; init; }
}
