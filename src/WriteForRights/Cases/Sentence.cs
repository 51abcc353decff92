namespace WriteForRights;

/// <summary>A sentence that a court imposed or may impose.</summary>
public sealed record Sentence
{
    /// <summary>The kind of punishment.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>
    /// The length: required for <see cref="SentenceKind.Term"/> and <see cref="SentenceKind.Suspended"/>, not allowed for other kinds.
    /// </summary>
    public SentenceTerm? Term { get; init; }

    /// <summary>Creates a sentence to a term in prison.</summary>
    public static Sentence Of(SentenceTerm term) => new() { Kind = SentenceKind.Term, Term = term };
}
