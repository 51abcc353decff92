namespace WriteForRights;

/// <summary>Computes the state of a case at a date, from its timeline, its outcomes and a death as one sequence of events.</summary>
internal static class CaseHistory
{
    private static readonly Comparer<PartialDate> ByEnd = Comparer<PartialDate>.Create((one, other) => one.CompareEndTo(other));

    internal static CaseState StateAt(Case @case, PartialDate date)
    {
        var fold = new CaseStateFold();
        var events = WithCertainDates(@case.Timeline, item => item.Date, item => fold.Apply(item), @case.AsOf)
            .Concat(WithCertainDates(@case.Outcomes, outcome => outcome.Date, outcome => fold.Apply(outcome), @case.AsOf))
            .Concat(WithCertainDates(FindDeath(@case.Subject), died => died, fold.ApplyDeath, @case.AsOf));

        // The sort is stable: events that count from the same day stay in the order of the list, outcomes after the timeline.
        foreach (var item in events.Where(item => item.From.CompareEndTo(date) <= 0).OrderBy(item => item.From, ByEnd))
        {
            item.Apply();
        }

        return fold.State;
    }

    /// <summary>Returns each event with the date by whose end it has certainly happened.</summary>
    private static IEnumerable<(PartialDate From, Action Apply)> WithCertainDates<T>(
        ValueList<T> events, Func<T, PartialDate> dateOf, Action<T> apply, PartialDate asOf) =>
        events.Select((item, index) =>
        {
            // If a later event in the list has happened, so has this one. By the date of the record, all events in it have happened.
            var date = dateOf(item);
            var from = events.Skip(index).Select(dateOf).Append(asOf)
                .Where(bound => !bound.IsOverBefore(date)).OrderBy(bound => bound, ByEnd).First();
            return (from, (Action)(() => apply(item)));
        });

    /// <summary>
    /// Returns the date on which the last person of the subject died; empty if one is alive. A family or a larger group is never counted
    /// as dead, because not everybody in it is listed.
    /// </summary>
    private static ValueList<PartialDate> FindDeath(Subject subject)
    {
        var isComplete = subject.Form == SubjectForm.Person || subject.Form == SubjectForm.People;
        return isComplete && subject.People.Count > 0 && subject.People.All(person => person.Died is not null)
            ? [subject.People.Select(person => person.Died!.Value).OrderBy(died => died, ByEnd).Last()]
            : default;
    }
}
