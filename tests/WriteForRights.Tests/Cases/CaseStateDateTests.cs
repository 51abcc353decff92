using CsCheck;

namespace WriteForRights.Tests;

/// <summary>From when on an event counts.</summary>
public sealed class CaseStateDateTests
{
    private const int FirstYear = 2020;
    private const int LastYear = 2023;

    private static readonly Gen<PartialDate> SomeDate = Gen.OneOf(
        Gen.Int[FirstYear, LastYear].Select(year => new PartialDate(year)),
        Gen.Select(Gen.Int[FirstYear, LastYear], Gen.Int[1, 12], (year, month) => new PartialDate(year, month)),
        Gen.Select(Gen.Int[FirstYear, LastYear], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => new PartialDate(year, month, day)));

    private static readonly Gen<TimelineEvent> SomeEvent = Gen.Select(
        SomeDate, Gen.OneOf([.. TimelineEventKind.Known]), Gen.Int[0, 3], (date, kind, which) => MadeCase.Event(date, kind) with
        {
            Charges = which == 0 ? default : [MadeCase.Charge($"offence {which}")],
            Sentence = which < 2 ? null : MadeCase.Term($"P{which}Y"),
            TotalTerm = which < 3 ? null : SentenceTerm.OfYears(9),
            Place = which == 0 ? null : Fact.Disclosed(MadeCase.Text($"Prison {which}")),
        });

    private static readonly Gen<Outcome> SomeOutcome = Gen.Select(
        SomeDate, Gen.OneOf([.. OutcomeKind.Known]), (date, kind) => MadeCase.Outcome(date, kind));

    private static readonly Gen<Case> SomeCase = Gen.Select(
        SomeEvent.Array[0, 6],
        SomeOutcome.Array[0, 3],
        Gen.Null(SomeDate.Select(date => date.ToString()), 0.8),
        (timeline, outcomes, died) => MadeCase.Of(timeline) with
        {
            Outcomes = outcomes.ToValueList(),
            Subject = new Subject { Form = SubjectForm.Person, People = [MadeCase.Person("A. Example", died)] },
        });

    [Theory]
    [InlineData("2022-06", "2022-06-10", false)]
    [InlineData("2022-06", "2022-06-29", false)]
    [InlineData("2022-06", "2022-06-30", true)]
    [InlineData("2022-06", "2022-06", true)]
    [InlineData("2022-06", "2022-05", false)]
    [InlineData("2022-06", "2022", true)]
    [InlineData("2022", "2022-06", false)]
    [InlineData("2022", "2022-12", true)]
    [InlineData("2022", "2022-12-30", false)]
    [InlineData("2022-06-10", "2022-06-09", false)]
    [InlineData("2022-06-10", "2022-06-10", true)]
    [InlineData("2022-06-10", "2022-06", true)]
    [InlineData("2022-06-10", "2022-05", false)]
    public void An_event_counts_from_the_last_day_of_its_date(string date, string asked, bool counts)
    {
        var arrested = MadeCase.Of(MadeCase.Event(date, TimelineEventKind.Arrested));
        var held = MadeCase.Of() with { Outcomes = [MadeCase.Outcome(date, OutcomeKind.StillHeld)] };

        Assert.Equal(counts, arrested.StateAt(asked).IsHeld);
        Assert.Equal(counts, held.StateAt(asked).IsHeld);
    }

    [Fact]
    public void An_event_counts_as_soon_as_one_that_stands_after_it()
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2022", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P5Y") },
            MadeCase.Event("2022-08-01", TimelineEventKind.Released));

        Assert.Equal(CaseStatus.AtRisk, @case.StateAt("2022-07-31").Status);
        Assert.Equal(CaseStatus.Released, @case.StateAt("2022-08-01").Status);
        Assert.Single(@case.StateAt("2022-08-01").Sentences);
        Assert.Equal(CaseStatus.Released, @case.StateAt("2023").Status);
    }

    [Fact]
    public void Everything_counts_at_the_date_to_which_the_record_is_true()
    {
        var @case = MadeCase.Of(MadeCase.Event("2022", TimelineEventKind.Arrested)) with { AsOf = new(2022, 11) };

        Assert.False(@case.StateAt("2022-11-29").IsHeld);
        Assert.True(@case.StateAt("2022-11-30").IsHeld);
        Assert.True(@case.StateAt(@case.AsOf).IsHeld);
    }

    [Fact]
    public void What_is_dated_after_the_record_does_not_count_by_it()
    {
        var @case = MadeCase.Of(MadeCase.Event("2023", TimelineEventKind.Arrested)) with { AsOf = new(2022, 11) };

        Assert.False(@case.StateAt("2022-12").IsHeld);
        Assert.True(@case.StateAt("2023-12").IsHeld);
    }

    [Fact]
    public void Events_in_the_wrong_order_count_in_the_order_of_their_dates()
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2023-02-03", TimelineEventKind.Released), MadeCase.Event("2021-02-03", TimelineEventKind.Arrested));

        Assert.True(@case.StateAt("2022").IsHeld);
        Assert.Equal(CaseStatus.Detained, @case.StateAt("2023-02-02").Status);
        Assert.Equal(CaseStatus.Released, @case.StateAt("2023").Status);
    }

    [Fact]
    public void Events_of_one_day_count_in_the_order_in_which_they_stand()
    {
        var arrested = MadeCase.Event("2022-06-10", TimelineEventKind.Arrested);
        var released = MadeCase.Event("2022-06-10", TimelineEventKind.Released);

        Assert.Equal(CaseStatus.Released, MadeCase.Of(arrested, released).StateAt("2022-06-10").Status);
        Assert.Equal(CaseStatus.Detained, MadeCase.Of(released, arrested).StateAt("2022-06-10").Status);
        Assert.Equal(
            CaseStatus.Safe,
            (MadeCase.Of(arrested) with { Outcomes = [MadeCase.Outcome("2022-06-10", OutcomeKind.Safe)] }).StateAt("2022-06-10").Status);
    }

    [Theory]
    [InlineData("person", "2022-03", null, CaseStatus.Died)]
    [InlineData("people", "2022-03", "2021", CaseStatus.Died)]
    [InlineData("people", "2021", "2022-03", CaseStatus.Died)]
    [InlineData("people", "2022-03", null, CaseStatus.Detained)]
    [InlineData("family", "2022-03", "2021", CaseStatus.Detained)]
    [InlineData("community", "2022-03", "2021", CaseStatus.Detained)]
    public void Whoever_has_died_is_at_risk_no_longer(string form, string first, string? second, CaseStatus status)
    {
        var one = MadeCase.Person("A. Example", first);
        var @case = MadeCase.Of(MadeCase.Event("2020", TimelineEventKind.Arrested)) with
        {
            Subject = new Subject
            {
                Form = SubjectForm.Parse(form),
                People = form == "person" ? [one] : [one, MadeCase.Person("B. Example", second)],
            },
        };

        Assert.Equal(CaseStatus.Detained, @case.StateAt("2022-03-30").Status);
        Assert.Equal(status, @case.StateAt("2022-03-31").Status);
        Assert.Equal(status == CaseStatus.Died ? new(2022, 3) : new PartialDate(2020), @case.StateAt("2023").Since);
    }

    [Fact]
    public void Nobody_has_died_where_nobody_is_named()
    {
        var @case = MadeCase.Of() with { Subject = new Subject { Form = SubjectForm.People, Name = MadeCase.Text("The Examples") } };

        Assert.Equal(CaseStatus.AtRisk, @case.StateAt("2023").Status);
    }

    [Fact]
    public void What_is_added_and_ends_after_a_date_changes_nothing_at_it() =>
        Gen.Select(SomeCase, SomeDate, SomeEvent.Array[1, 3], SomeOutcome.Array[0, 2]).Sample((@case, date, events, outcomes) =>
        {
            var more = @case with
            {
                Timeline = [.. @case.Timeline, .. events.Where(item => EndsAfter(item.Date, date))],
                Outcomes = [.. @case.Outcomes, .. outcomes.Where(outcome => EndsAfter(outcome.Date, date))],
            };

            Assert.Equal(@case.StateAt(date), more.StateAt(date));
        });

    [Fact]
    public void What_begins_after_a_date_changes_nothing_at_it_wherever_it_stands() =>
        Gen.Select(SomeCase, SomeDate, SomeEvent.Array[1, 3], SomeOutcome.Array[0, 2], Gen.Int[0, 6]).Sample(with =>
        {
            var (@case, date, events, outcomes, place) = with;
            var more = @case with
            {
                Timeline =
                [
                    .. @case.Timeline.Take(place), .. events.Where(item => date.IsOverBefore(item.Date)), .. @case.Timeline.Skip(place),
                ],
                Outcomes = [.. outcomes.Where(outcome => date.IsOverBefore(outcome.Date)), .. @case.Outcomes],
            };

            Assert.Equal(@case.StateAt(date), more.StateAt(date));
        });

    [Fact]
    public void The_state_at_a_date_is_that_of_the_events_that_count_by_then() => Gen.Select(SomeCase, SomeDate).Sample((@case, date) =>
    {
        // Of a list in the order of time, what counts is its beginning: all up to the last event that is over.
        var timeline = @case.Timeline.OrderBy(item => item.Date).ToValueList();
        var counted = timeline.Take(timeline.Count - timeline.Reverse().TakeWhile(item => EndsAfter(item.Date, date)).Count());
        var ordered = MadeCase.Of([.. timeline]);

        Assert.Equal(MadeCase.Of([.. counted]).StateAt(new PartialDate(9999)), ordered.StateAt(date));
    });

    private static bool EndsAfter(PartialDate one, PartialDate other) => one.EndIn(TimeZoneInfo.Utc) > other.EndIn(TimeZoneInfo.Utc);
}
