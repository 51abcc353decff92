namespace WriteForRights;

/// <summary>The four numbers, of whatever is counted. The default value is four times 0.</summary>
/// <param name="Actions">How many actions: each once, times its quantity.</param>
/// <param name="Messages">How many messages: an appeal to three targets is three.</param>
/// <param name="Signatures">How many signatures: once per known person per case, and each of somebody unknown.</param>
/// <param name="People">How many different people, of those who are known.</param>
public readonly record struct Tally(long Actions, long Messages, long Signatures, long People)
{
    /// <summary>The sums of the numbers.</summary>
    /// <exception cref="OverflowException">A sum is greater than a 64-bit number holds.</exception>
    public static Tally operator +(Tally left, Tally right) => new(
        left.Actions + right.Actions,
        left.Messages + right.Messages,
        left.Signatures + right.Signatures,
        left.People + right.People);

    /// <summary>The differences of the numbers.</summary>
    /// <exception cref="OverflowException">A difference is greater or less than a 64-bit number holds.</exception>
    public static Tally operator -(Tally left, Tally right) => new(
        left.Actions - right.Actions,
        left.Messages - right.Messages,
        left.Signatures - right.Signatures,
        left.People - right.People);

    /// <summary>One of the numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the measure.</exception>
    public long Of(CountMeasure measure) =>
        measure == CountMeasure.Actions ? Actions
        : measure == CountMeasure.Messages ? Messages
        : measure == CountMeasure.Signatures ? Signatures
        : measure == CountMeasure.People ? People
        : throw new ArgumentOutOfRangeException(nameof(measure), "There is no such number.");
}
