using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of what became of a case: its outcomes, its updates, and a death.</summary>
internal static class HistoryRules
{
    /// <summary>The rules of a list of outcomes.</summary>
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
            context.CheckCarried(at, outcome, language);
            context.CheckDate($"{at}.{nameof(outcome.Date)}", outcome.Date, asOf);
            context.CheckOrder($"{at}.{nameof(outcome.Date)}", outcome.Date, i == 0 ? null : outcomes[i - 1].Date);
            context.CheckSource($"{at}.{nameof(outcome.Source)}", outcome.Source, sources);
        }
    }

    /// <summary>The rules of a list of updates.</summary>
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

    /// <summary>Things in order of time do not stand after what came later.</summary>
    internal static void CheckOrder<T>(this ValidationContext<T> context, string path, PartialDate date, PartialDate? before)
    {
        if (before is { } earlier && date.IsOverBefore(earlier))
        {
            context.AddProblem(path, ProblemCodes.TimelineOrder);
        }
    }

    /// <summary>Where one person's death stands with the person and among the events too, the dates do not contradict each other.</summary>
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
