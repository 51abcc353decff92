namespace WriteForRights.Server;

/// <summary>The four numbers.</summary>
/// <param name="Actions">How many actions.</param>
/// <param name="Messages">How many messages.</param>
/// <param name="Signatures">How many signatures.</param>
/// <param name="People">How many people.</param>
internal readonly record struct Tally(long Actions, long Messages, long Signatures, long People)
{
    public static Tally operator +(Tally left, Tally right) => new(
        left.Actions + right.Actions,
        left.Messages + right.Messages,
        left.Signatures + right.Signatures,
        left.People + right.People);
}
