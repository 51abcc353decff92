namespace WriteForRights;

/// <summary>A charge against the subject of a case.</summary>
public sealed record Charge
{
    /// <summary>The offence, in the accusers' words.</summary>
    public required LocalizedText Offence { get; init; }

    /// <summary>The law with the article, such as article 207.3 of the Criminal Code.</summary>
    public LocalizedText? Law { get; init; }

    /// <summary>The maximum sentence for the offence.</summary>
    public Sentence? MaximumSentence { get; init; }

    /// <summary>The source that published the charge. The source of its event by default.</summary>
    public SourceId? Source { get; init; }
}
