namespace WriteForRights;

/// <summary>Something that the subject of a case is accused of.</summary>
public sealed record Charge
{
    /// <summary>The offence, in the accusers' words.</summary>
    public required LocalizedText Offence { get; init; }

    /// <summary>The law and the place in it, such as article 207.3 of the Criminal Code.</summary>
    public LocalizedText? Law { get; init; }

    /// <summary>The most that a court may impose for it.</summary>
    public Sentence? MaximumSentence { get; init; }

    /// <summary>Where it was published, if not where the event was that it belongs to.</summary>
    public SourceId? Source { get; init; }
}
