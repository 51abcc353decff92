namespace WriteForRights;

/// <summary>News of a case that changes nothing of its state: a hearing put off, a letter from prison, a statement.</summary>
public sealed record CaseUpdate
{
    /// <summary>When, as exactly as is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>What is new.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Thanks to those who wrote.</summary>
    public LocalizedText? Thanks { get; init; }
}
