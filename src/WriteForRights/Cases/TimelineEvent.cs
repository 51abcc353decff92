namespace WriteForRights;

/// <summary>Something that happened to the subject of a case.</summary>
public sealed record TimelineEvent
{
    /// <summary>When, as exactly as is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>What sort of event it was.</summary>
    public required TimelineEventKind Kind { get; init; }

    /// <summary>What happened.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }
}
