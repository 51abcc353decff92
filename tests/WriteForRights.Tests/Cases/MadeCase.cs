namespace WriteForRights.Tests;

/// <summary>Cases of nobody, to let things happen to.</summary>
internal static class MadeCase
{
    internal static readonly SourceId Source = SourceId.Parse("made-up");

    internal static Case Of(params TimelineEvent[] timeline) => new()
    {
        Id = CaseId.Parse("a-example"),
        Subject = new Subject { Form = SubjectForm.Person, People = [Person("A. Example")] },
        Headline = Text("A headline"),
        Story = Text("A story"),
        AsOf = PartialDate.Parse("2100"),
        Timeline = timeline.ToValueList(),
        Demands = [new Demand { Text = Text("Release A. Example.") }],
        Targets = [new Target { Id = TargetId.Parse("minister"), Office = Text("Minister"), Source = Source }],
        Solidarity = new SolidarityPolicy { AcceptsMessages = false },
        Sources = [new Source { Id = Source, Publisher = "example.org", Title = "A page" }],
    };

    internal static Person Person(string name, string? died = null) =>
        new() { Name = Text(name), Died = died is null ? null : PartialDate.Parse(died) };

    internal static LocalizedText Text(string text) => new(LanguageTag.English, text);

    internal static TimelineEvent Event(string date, TimelineEventKind kind) => Event(PartialDate.Parse(date), kind);

    internal static TimelineEvent Event(PartialDate date, TimelineEventKind kind) =>
        new() { Date = date, Kind = kind, Text = Text("It happened."), Source = Source };

    internal static Outcome Outcome(string date, OutcomeKind kind) => Outcome(PartialDate.Parse(date), kind);

    internal static Outcome Outcome(PartialDate date, OutcomeKind kind) =>
        new() { Date = date, Kind = kind, Text = Text("It changed."), Source = Source };

    internal static Charge Charge(string offence) => new() { Offence = Text(offence) };

    internal static Sentence Term(string term) => Sentence.Of(SentenceTerm.Parse(term));

    internal static CaseState StateAt(this Case @case, string date) => @case.StateAt(PartialDate.Parse(date));
}
