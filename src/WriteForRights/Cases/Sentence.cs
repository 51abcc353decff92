namespace WriteForRights;

/// <summary>What a court imposed, or may impose.</summary>
public sealed record Sentence
{
    /// <summary>What sort of punishment it is.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>
    /// How long it is: given for <see cref="SentenceKind.Term"/> and <see cref="SentenceKind.Suspended"/> and for no other.
    /// </summary>
    public SentenceTerm? Term { get; init; }

    /// <summary>A time in prison.</summary>
    public static Sentence Of(SentenceTerm term) => new() { Kind = SentenceKind.Term, Term = term };
}
