using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of the later history of a case: its outcomes, its updates, and a death.</summary>
internal static class HistoryRules
{
    /// <summary>Checks a list of outcomes.</summary>
    internal static void CheckOutcomes<T>(
        this ValidationContext<T> context,
        string path,
        ValueList<Outcome> outcomes,
        LanguageTag? language,
        PartialDate asOf,
        ValueList<Source> sources)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            var outcome = outcomes[i];
            var at = JsonPath.Item(path, i);
            context.CheckWord($"{at}.{nameof(outcome.Kind)}", outcome.Kind, OutcomeKind.Known);
            context.CheckText($"{at}.{nameof(outcome.Text)}", outcome.Text, language);
            context.CheckText($"{at}.{nameof(outcome.Thanks)}", outcome.Thanks, language);
            context.CheckFacts(at, outcome, language);
            context.CheckDate($"{at}.{nameof(outcome.Date)}", outcome.Date, asOf);
            context.CheckOrder($"{at}.{nameof(outcome.Date)}", outcome.Date, i == 0 ? null : outcomes[i - 1].Date);
            context.CheckSource($"{at}.{nameof(outcome.Source)}", outcome.Source, sources);
        }
    }

    /// <summary>Checks a list of updates.</summary>
    internal static void CheckUpdates<T>(
        this ValidationContext<T> context,
        string path,
        ValueList<CaseUpdate> updates,
        LanguageTag? language,
        PartialDate asOf,
        ValueList<Source> sources)
    {
        for (var i = 0; i < updates.Count; i++)
        {
            var update = updates[i];
            var at = JsonPath.Item(path, i);
            context.CheckText($"{at}.{nameof(update.Text)}", update.Text, language);
            context.CheckText($"{at}.{nameof(update.Thanks)}", update.Thanks, language);
            context.CheckDate($"{at}.{nameof(update.Date)}", update.Date, asOf);
            context.CheckOrder($"{at}.{nameof(update.Date)}", update.Date, i == 0 ? null : updates[i - 1].Date);
            context.CheckSource($"{at}.{nameof(update.Source)}", update.Source, sources);
        }
    }

    /// <summary>Checks that an item in a list in order of time is not after a later one.</summary>
    internal static void CheckOrder<T>(this ValidationContext<T> context, string path, PartialDate date, PartialDate? before)
    {
        if (before is { } earlier && date.IsOverBefore(earlier))
        {
            context.AddProblem(path, ProblemCodes.TimelineOrder);
        }
    }

    /// <summary>Checks that the date of a person's death does not contradict the dates of death among the events.</summary>
    internal static void CheckDeath(this ValidationContext<Case> context, Case @case)
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
            context.AddProblem($"{path}.{nameof(Person.Died)}", ProblemCodes.DiedMismatch);
        }
    }
}
