namespace WriteForRights;

/// <summary>The rules of the later history of a case: its outcomes, its updates, and a death.</summary>
internal static class HistoryRules
{
    /// <summary>Checks a list of outcomes.</summary>
    internal static void CheckOutcomes(this FileCheck file, string path, ValueList<Outcome> outcomes)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            var outcome = outcomes[i];
            var at = JsonPath.Item(path, i);
            file.CheckWord($"{at}.{nameof(outcome.Kind)}", outcome.Kind, OutcomeKind.Known);
            file.CheckText($"{at}.{nameof(outcome.Text)}", outcome.Text);
            file.CheckText($"{at}.{nameof(outcome.Thanks)}", outcome.Thanks);
            file.CheckFacts(at, outcome);
            file.CheckDate($"{at}.{nameof(outcome.Date)}", outcome.Date);
            file.CheckOrder($"{at}.{nameof(outcome.Date)}", outcome.Date, i == 0 ? null : outcomes[i - 1].Date);
            file.CheckSource($"{at}.{nameof(outcome.Source)}", outcome.Source);
        }
    }

    /// <summary>Checks a list of updates.</summary>
    internal static void CheckUpdates(this FileCheck file, string path, ValueList<CaseUpdate> updates)
    {
        for (var i = 0; i < updates.Count; i++)
        {
            var update = updates[i];
            var at = JsonPath.Item(path, i);
            file.CheckText($"{at}.{nameof(update.Text)}", update.Text);
            file.CheckText($"{at}.{nameof(update.Thanks)}", update.Thanks);
            file.CheckDate($"{at}.{nameof(update.Date)}", update.Date);
            file.CheckOrder($"{at}.{nameof(update.Date)}", update.Date, i == 0 ? null : updates[i - 1].Date);
            file.CheckSource($"{at}.{nameof(update.Source)}", update.Source);
        }
    }

    /// <summary>Checks that an item in a list in order of time is not after a later one.</summary>
    internal static void CheckOrder(this FileCheck file, string path, PartialDate date, PartialDate? before)
    {
        if (before is { } earlier && date.IsOverBefore(earlier))
        {
            file.AddProblem(path, ProblemCodes.TimelineOrder);
        }
    }

    /// <summary>Checks that the date of a person's death does not contradict the dates of death among the events.</summary>
    internal static void CheckDeath(this FileCheck file, Case @case)
    {
        if (@case.Subject is not { People: [{ Died: { } died }] } || @case.Subject.Form != SubjectForm.Person)
        {
            return;
        }

        var deaths = @case.Timeline.Where(item => item.Kind == TimelineEventKind.Died).Select(item => item.Date)
            .Concat(@case.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Died).Select(outcome => outcome.Date));
        if (deaths.Any(death => death.IsOverBefore(died) || died.IsOverBefore(death)))
        {
            var path = JsonPath.Item($"{nameof(@case.Subject)}.{nameof(Subject.People)}", 0);
            file.AddProblem($"{path}.{nameof(Person.Died)}", ProblemCodes.DiedMismatch);
        }
    }
}
