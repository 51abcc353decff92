namespace WriteForRights;

/// <summary>The four numbers of a count. In the default value all are 0.</summary>
/// <param name="Actions">The number of actions: each once, times its quantity.</param>
/// <param name="Messages">The number of messages: an appeal to three targets is three.</param>
/// <param name="Signatures">The number of signatures: one per known person and case, and each one of an unknown person.</param>
/// <param name="People">The number of different people who are known.</param>
public readonly record struct Tally(long Actions, long Messages, long Signatures, long People)
{
    /// <summary>Adds each of the numbers.</summary>
    /// <exception cref="OverflowException">A sum does not fit in 64 bits.</exception>
    public static Tally operator +(Tally left, Tally right) => new(
        left.Actions + right.Actions,
        left.Messages + right.Messages,
        left.Signatures + right.Signatures,
        left.People + right.People);

    /// <summary>Subtracts each of the numbers.</summary>
    /// <exception cref="OverflowException">A difference does not fit in 64 bits.</exception>
    public static Tally operator -(Tally left, Tally right) => new(
        left.Actions - right.Actions,
        left.Messages - right.Messages,
        left.Signatures - right.Signatures,
        left.People - right.People);

    /// <summary>Returns one of the numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the measure.</exception>
    public long Of(CountMeasure measure) =>
        measure == CountMeasure.Actions ? Actions
        : measure == CountMeasure.Messages ? Messages
        : measure == CountMeasure.Signatures ? Signatures
        : measure == CountMeasure.People ? People
        : throw new ArgumentOutOfRangeException(nameof(measure), "There is no such number.");
}
