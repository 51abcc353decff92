namespace WriteForRights;

/// <summary>How things stand in a case at a date, as far as is published: see <see cref="Case.StateAt"/>.</summary>
public sealed record CaseState
{
    /// <summary>
    /// How far things have gone. Whether the subject is held is another matter: people are charged and sentenced at liberty.
    /// </summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Since when the status is what it is; nothing where no event brought it about.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>
    /// Since when the subject has been held, as far as the events tell; nothing where the subject is not held. A release that is not among
    /// them, on bail say, is not known here: what is published about somebody needs a source of its own.
    /// </summary>
    public PartialDate? HeldSince { get; init; }

    /// <summary>Whether the subject is held.</summary>
    public bool IsHeld => HeldSince is not null;

    /// <summary>Where the subject is held, if that is published.</summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>The charges that were brought and not dropped, tried or not.</summary>
    public ValueList<Charge> Charges { get; init; }

    /// <summary>The sentences that were passed and not commuted, served or not. They are not added up.</summary>
    public ValueList<Sentence> Sentences { get; init; }

    /// <summary>The time to be served in all, where that was published with the latest of the sentences.</summary>
    public SentenceTerm? TotalTerm { get; init; }
}
