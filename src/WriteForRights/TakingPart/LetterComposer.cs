namespace WriteForRights;

/// <summary>Composes the letter of a flow from its choices and the writer's words.</summary>
internal sealed class LetterComposer
{
    internal LetterComposer(FlowState state, LetterChoices choices, PartialDate date)
    {
        if (choices.Target is not { } target)
        {
            return;
        }

        var (supporter, details) = FlowRules.ReadSupporter(state);
        var request = new AppealRequest
        {
            Target = target.Id,
            Kind = choices.Kind,
            Template = choices.Template?.Id,
            Language = choices.Language,
            Date = date,
            Fields = state.Options.TemplateFields,
            Sender = supporter with { Email = null, Phone = null },
        };
        var composed = Appeal.Compose(state.Case, request, state.Wording);

        // Details that are wrong must not take the text away from its writer.
        Original = composed.Appeal ?? Appeal.Compose(state.Case, request with { Sender = null }, state.Wording).Appeal;
        var edit = new AppealEdit { Subject = state.Input.Subject, Body = state.Input.Body };
        var edited = edit.Subject is null && edit.Body is null ? null : Original?.Edit(edit, state.Wording);
        var isFromDetails = details.Select(problem => problem.Path).ToArray();
        Problems = details.Where(problem => IsForLetter(problem.Path))
            .Concat(composed.Problems.Select(ToForm).Where(problem => !isFromDetails.Contains(problem.Path)))
            .Concat(edited?.Problems ?? default).ToValueList();
        Edited = Problems.Count > 0 ? null : edited is null ? composed.Appeal : edited.Appeal;
        Findings = composed.Findings.Select(finding => finding with { Path = ToForm(finding.Path) })
            .Concat(edited?.Findings ?? default).ToValueList();
    }

    internal Appeal? Original { get; }

    internal Appeal? Edited { get; }

    internal ValueList<AppealFinding> Findings { get; }

    internal ValueList<Problem> Problems { get; }

    // The email address and the telephone number are for the campaign, and are asked for after the letter.
    private static bool IsForLetter(string path) => path is not ("$.supporter.email" or "$.supporter.phone");

    private static Problem ToForm(Problem problem) => problem with { Path = ToForm(problem.Path) };

    private static string ToForm(string path) =>
        path.StartsWith("$.sender.", StringComparison.Ordinal) ? $"$.supporter.{path.Substring("$.sender.".Length)}" : path;
}
