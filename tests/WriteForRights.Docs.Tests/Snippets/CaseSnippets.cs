using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Docs.Tests;

public sealed class CaseSnippets
{
    [Fact]
    public void Make_a_case_and_get_its_state()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region make-a-case
        static LocalizedText Text(string text) => new(LanguageTag.English, text);
        var report = SourceId.Parse("report");
        var @case = new Case
        {
            Id = CaseId.Parse("a-example"),
            Subject = new Subject
            {
                Form = SubjectForm.Person,
                People = [new Person { Name = Text("A. Example"), Pronouns = Pronouns.They }],
            },
            Headline = Text("In prison for a vigil"),
            Story = Text("A. Example lit a candle for the victims of a massacre, and was arrested for it."),
            AsOf = PartialDate.Parse("2022-11"),
            Timeline =
            [
                new TimelineEvent
                {
                    Date = PartialDate.Parse("2022-03-31"),
                    Kind = TimelineEventKind.Arrested,
                    Text = Text("Arrested at the vigil."),
                    Charges = [new Charge { Offence = Text("assembly"), MaximumSentence = Sentence.Of(SentenceTerm.OfYears(5)) }],
                    Place = Text("Example Street prison"),
                    Source = report,
                },
                new TimelineEvent
                {
                    Date = PartialDate.Parse("2022-06"),
                    Kind = TimelineEventKind.Sentenced,
                    Text = Text("Sentenced to a year and a half."),
                    Sentence = Sentence.Of(SentenceTerm.Parse("P1Y6M")),
                    Source = report,
                },
            ],
            Demands = [new Demand { Text = Text("Release A. Example.") }],
            Targets = [new Target { Id = TargetId.Parse("minister"), Office = Text("Minister of Justice"), Source = report }],
            Solidarity = new SolidarityPolicy { AcceptsMessages = false },
            Sources = [new Source { Id = report, Publisher = "example.org", Title = "Report on the vigil" }],
        };
        #endregion

        #region state-at
        foreach (var date in new[] { "2022-06-10", "2022-06-30" })
        {
            var state = @case.StateAt(PartialDate.Parse(date));
            output.WriteLine($"{date}: {state.Status} since {state.Since}, held since {state.HeldSince}");
        }
        #endregion

        Assert.Equal(
            ["2022-06-10: Charged since 2022-03-31, held since 2022-03-31", "2022-06-30: Sentenced since 2022-06, held since 2022-03-31"],
            Lines(output));
        Assert.All(Lines(output), line => Assert.Contains(line, Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Withhold_a_name()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region withhold-a-name
        var person = new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety) };
        output.WriteLine(person.DisplayName(LanguageTag.Parse("fr")));
        output.WriteLine(person.NameInText(LanguageTag.Parse("fr")));
        output.WriteLine(JsonSerializer.Serialize(person, WriteForRightsJson.TypeInfo<Person>()));
        if (person.Name.TryGet(out var name))
        {
            output.WriteLine(name.In(LanguageTag.English)); // not reached: there is no name here to print
        }
        #endregion

        Assert.Equal(["nom non divulgué pour des raisons de sécurité", "une personne dont le nom n’est pas divulgué", """{"name":{"withheld":"safety"}}"""], Lines(output));
        Assert.All(Lines(output), line => Assert.Contains(line, Page, StringComparison.Ordinal));
    }

    private static string Page { get; } = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "cases.md"));

    private static string[] Lines(StringWriter output) => output.ToString().TrimEnd().Split(Environment.NewLine);
}
