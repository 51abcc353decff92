namespace WriteForRights;

/// <summary>What holding a text against a shape came to.</summary>
/// <param name="Mended">The text with a stand-in for everything that did not fit.</param>
/// <param name="Problems">What did not fit.</param>
internal sealed record JsonShapeReport(byte[] Mended, ValueList<Problem> Problems)
{
    /// <summary>Whether a problem found in the mended text is none of the real one: it lies where a stand-in stands.</summary>
    internal bool IsOfStandIn(Problem problem) => Problems.Any(known => JsonPath.Overlap(known.Path, problem.Path));
}
