namespace WriteForRights;

/// <summary>What holding a text against a shape came to.</summary>
/// <param name="Mended">The text with a stand-in for everything that did not fit.</param>
/// <param name="Problems">What did not fit.</param>
internal sealed record JsonShapeReport(byte[] Mended, ValueList<Problem> Problems)
{
    /// <summary>Whether a problem found in the mended text is none of the real one: it lies on a stand-in, or rests on one.</summary>
    internal bool IsOfStandIn(Problem problem) => IsStandIn(problem.Path) || ProblemDependencies.PathsFor(problem).Any(IsStandIn);

    /// <summary>Whether a stand-in takes the place of the value at a path, or of a part of it.</summary>
    internal bool IsStandIn(string path) => Problems.Any(known => HasStandIn(known)
        && (JsonPath.Overlap(known.Path, path) || JsonPath.Overlap(JsonPath.AnyItem(known.Path), path)));

    // A member that does not exist was left out: nothing stands in for it.
    private static bool HasStandIn(Problem problem) => problem.Code != ProblemCodes.MemberUnknown;
}
