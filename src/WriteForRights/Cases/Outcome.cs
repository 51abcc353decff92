namespace WriteForRights;

/// <summary>How things stand for the subject of a case since it was taken up: something that changed, or that has not.</summary>
public sealed record Outcome
{
    /// <summary>When, as exactly as is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>What sort of change it was.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>What changed.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Thanks to those who wrote.</summary>
    public LocalizedText? Thanks { get; init; }

    /// <summary>The sentence in place of all before it. It goes with <see cref="OutcomeKind.SentenceCommuted"/>.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>Where the subject is held. It goes with <see cref="OutcomeKind.Moved"/> and <see cref="OutcomeKind.StillHeld"/>.</summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }
}
