namespace WriteForRights;

/// <summary>The result of comparing JSON with the shape of a type.</summary>
/// <param name="Repaired">The text with a stand-in for everything that did not fit.</param>
/// <param name="Problems">The differences.</param>
internal sealed record JsonShapeReport(byte[] Repaired, ValueList<Problem> Problems)
{
    /// <summary>Returns whether a problem is about a stand-in, or follows from one.</summary>
    internal bool ConcernsStandIn(Problem problem) => IsStandIn(problem.Path) || ProblemDependencies.PathsFor(problem).Any(IsStandIn);

    /// <summary>Returns whether the value at a path contains a stand-in.</summary>
    internal bool IsStandIn(string path) => Problems.Any(known => HasStandIn(known)
        && (JsonPath.Overlap(known.Path, path) || JsonPath.Overlap(JsonPath.AnyItem(known.Path), path)));

    // An unknown member is left out, without a stand-in.
    private static bool HasStandIn(Problem problem) => problem.Code != ProblemCodes.MemberUnknown;
}
