namespace WriteForRights;

/// <summary>
/// The paths of the other values that a rule looked at when it found a problem. If one of them could not be read, the rule judged a
/// stand-in, and the problem must not be reported. A new rule that looks at other values must be listed here.
/// </summary>
internal static class ProblemDependencies
{
    internal static string[] PathsFor(Problem problem) => problem.Code switch
    {
        ProblemCodes.SourceUnknown => ["$.sources[*].id"],
        ProblemCodes.TranslationMissing => ["$.languages[0]"],
        ProblemCodes.AfterAsOf => ["$.asOf"],
        ProblemCodes.IdRepeated => [JsonPath.AnyItem(problem.Path)],
        ProblemCodes.TimelineOrder => [PreviousDate(problem.Path)],
        ProblemCodes.FactMisplaced or ProblemCodes.SentenceTermMismatch => [Beside(problem.Path, "kind")],
        ProblemCodes.DiedMismatch => ["$.subject.form", "$.timeline[*].date", "$.outcomes[*].date"],
        ProblemCodes.WindowReversed => [Beside(problem.Path, "opens")],
        ProblemCodes.ReportUntilEarly => [JsonPath.Member(Beside(problem.Path, "window"), "closes")],
        ProblemCodes.ChannelStatusReversed => [Beside(problem.Path, "since")],
        ProblemCodes.ChannelNetwork => [JsonPath.Member(problem.Path, "kind"), JsonPath.Member(problem.Path, "network")],
        ProblemCodes.ChannelHandle or ProblemCodes.ChannelHandleLink => [Beside(problem.Path, "kind"), Beside(problem.Path, "network")],
        ProblemCodes.GoalOrder => [PreviousGoal(problem.Path)],
        ProblemCodes.SubjectPeople => [Beside(problem.Path, "form")],
        ProblemCodes.SolidarityRouteMissing or ProblemCodes.SolidarityRouteSurplus => [Beside(problem.Path, "acceptsMessages")],
        ProblemCodes.CaseUnknown or ProblemCodes.KindUnknown or ProblemCodes.SectionUnknown => ["$.campaign"],
        ProblemCodes.CaseNotInSection or ProblemCodes.CaseNotOpen => ["$.campaign", "$.section"],
        ProblemCodes.TargetUnknown when problem.Path.StartsWith("$.appeals", StringComparison.Ordinal) => ["$.targets[*].id"],
        ProblemCodes.TextLanguageMissing or ProblemCodes.TextLanguageUnused =>
            ["$.targets[*].language", "$.targets[*].id", .. OfTemplate(problem.Path, "targets", "subject", "body")],
        ProblemCodes.FieldUnknown => OfTemplate(problem.Path, "fields"),
        ProblemCodes.FieldUnused => OfTemplate(problem.Path, "subject", "body"),
        ProblemCodes.TargetUnknown => ["$.campaign", "$.case"],
        ProblemCodes.OutsideWindow or ProblemCodes.ReportedTooLate or ProblemCodes.ReportBeforeWindow =>
            ["$.campaign", "$.case", "$.section"],
        ProblemCodes.SolidarityNotAccepted or ProblemCodes.SolidarityKindNotAccepted or ProblemCodes.SolidarityClosed =>
            ["$.campaign", "$.case"],
        ProblemCodes.PhoneMalformed => [Beside(problem.Path, "country"), JsonPath.Member(Beside(problem.Path, "address"), "country")],
        ProblemCodes.PostcodeMalformed => [Beside(problem.Path, "country")],
        ProblemCodes.ConsentUnproven => [Beside(problem.Path, "contact")],
        _ => [],
    };

    private static string Beside(string path, string name) => JsonPath.Member(path.Substring(0, path.LastIndexOf('.')), name);

    // The members of the template, $.appeals[0], that a path below it belongs to.
    private static string[] OfTemplate(string path, params string[] members) =>
        [.. members.Select(member => JsonPath.Member(path.Substring(0, path.IndexOf(']') + 1), member))];

    private static string PreviousDate(string path)
    {
        var index = int.Parse(JsonPath.Steps(path).Reverse().ElementAt(1), System.Globalization.CultureInfo.InvariantCulture);
        return JsonPath.Member(JsonPath.Item(path.Substring(0, path.LastIndexOf('[')), index - 1), "date");
    }

    private static string PreviousGoal(string path) => JsonPath.Item("$.goals", IndexIn(path) - 1);

    private static int IndexIn(string path) =>
        int.Parse(JsonPath.Steps(path).ElementAt(1), System.Globalization.CultureInfo.InvariantCulture);
}
