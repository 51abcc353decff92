namespace WriteForRights;

/// <summary>The result of composing or editing an appeal.</summary>
/// <param name="Appeal">The appeal, or <c>null</c> if there are problems.</param>
/// <param name="Problems">Everything that was wrong; the paths are those of what was given.</param>
public sealed record AppealComposition(Appeal? Appeal, ValueList<Problem> Problems)
{
    /// <summary>
    /// What the supporter should know before the appeal is sent, in the order of the text: what looks like a leftover, and what was taken
    /// off. It is empty if there are problems.
    /// </summary>
    public ValueList<AppealFinding> Findings { get; init; }
}
