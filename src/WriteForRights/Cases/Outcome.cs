namespace WriteForRights;

/// <summary>Something that changed for the subject of a case.</summary>
public sealed record Outcome
{
    /// <summary>When, as exactly as is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>What sort of change it was.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>What changed.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }
}
