namespace WriteForRights;

/// <summary>The result of composing or editing an appeal.</summary>
/// <param name="Appeal">The appeal, or <c>null</c> if there are problems.</param>
/// <param name="Problems">All problems; empty if there is an appeal. Their paths refer to the request or the edit.</param>
public sealed record AppealComposition(Appeal? Appeal, ValueList<Problem> Problems)
{
    /// <summary>
    /// The findings that the supporter should see before the appeal is sent, in the order of the text: suspected leftovers, and parts that
    /// were removed. Empty if there are problems.
    /// </summary>
    public ValueList<AppealFinding> Findings { get; init; }
}
