namespace WriteForRights;

/// <summary>The result of comparing JSON with the shape of a type.</summary>
/// <param name="Repaired">The text with a stand-in for everything that did not fit.</param>
/// <param name="Problems">The differences that are reported.</param>
/// <param name="StandIns">The paths of all stand-ins.</param>
internal sealed record JsonShapeReport(byte[] Repaired, ValueList<Problem> Problems, IReadOnlyList<string> StandIns)
{
    /// <summary>Returns whether a problem is about a stand-in, or follows from one.</summary>
    internal bool ConcernsStandIn(Problem problem) => IsStandIn(problem.Path) || ProblemDependencies.PathsFor(problem).Any(IsStandIn);

    /// <summary>Returns whether the value at a path contains a stand-in.</summary>
    internal bool IsStandIn(string path) =>
        StandIns.Any(known => JsonPath.Overlap(known, path) || JsonPath.Overlap(JsonPath.AnyItem(known), path));
}
