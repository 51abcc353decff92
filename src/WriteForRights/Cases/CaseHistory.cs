namespace WriteForRights;

/// <summary>What has happened in a case by a date: its timeline, its outcomes and a death, as one course of events.</summary>
internal static class CaseHistory
{
    private static readonly Comparer<PartialDate> ByEnd = Comparer<PartialDate>.Create((one, other) => one.CompareEndTo(other));

    internal static CaseState StateAt(Case @case, PartialDate date)
    {
        var fold = new CaseStateFold();
        var events = Certain(@case.Timeline, item => item.Date, item => fold.Apply(item), @case.AsOf)
            .Concat(Certain(@case.Outcomes, outcome => outcome.Date, outcome => fold.Apply(outcome), @case.AsOf))
            .Concat(Certain(Death(@case.Subject), died => died, fold.Die, @case.AsOf));

        // The sort is stable: what counts from the same day on stays as it is listed, outcomes after the timeline.
        foreach (var item in events.Where(item => item.From.CompareEndTo(date) <= 0).OrderBy(item => item.From, ByEnd))
        {
            item.Apply();
        }

        return fold.State;
    }

    /// <summary>The events with the date by whose end each has certainly happened.</summary>
    private static IEnumerable<(PartialDate From, Action Apply)> Certain<T>(
        ValueList<T> events, Func<T, PartialDate> dateOf, Action<T> apply, PartialDate asOf) =>
        events.Select((item, index) =>
        {
            // A later one in the list has happened only if this one has, and by its own date everything in the record has.
            var date = dateOf(item);
            var from = events.Skip(index).Select(dateOf).Append(asOf)
                .Where(bound => !bound.IsOverBefore(date)).OrderBy(bound => bound, ByEnd).First();
            return (from, (Action)(() => apply(item)));
        });

    /// <summary>When the last of those died whom the case is about. Of a family or a larger group not everybody is listed.</summary>
    private static ValueList<PartialDate> Death(Subject subject)
    {
        var isComplete = subject.Form == SubjectForm.Person || subject.Form == SubjectForm.People;
        return isComplete && subject.People.Count > 0 && subject.People.All(person => person.Died is not null)
            ? [subject.People.Select(person => person.Died!.Value).OrderBy(died => died, ByEnd).Last()]
            : default;
    }
}
