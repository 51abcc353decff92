namespace WriteForRights.Client.Tests;

/// <summary>Campaigns built in code, with what the sample campaign lacks.</summary>
internal static class MadePack
{
    private static readonly SourceId Test = SourceId.Parse("test");

    internal static CampaignPack Of(string campaign, IEnumerable<Case> cases, params ValueList<Section> sections) => new(
        new Campaign
        {
            Id = CampaignId.Parse(campaign),
            Year = 2022,
            Name = Text("A campaign"),
            AsOf = new PartialDate(2022, 11),
            AnnouncedCases = 10,
            Languages = [LanguageTag.English],
            Sections = sections,
        },
        cases);

    internal static Case Case(string id, params IEnumerable<string> targets) => new()
    {
        Id = CaseId.Parse(id),
        Subject = new Subject
        {
            Form = SubjectForm.Person,
            People = [new Person { Name = Text("B. Example"), Pronouns = Pronouns.They, Country = CountryCode.Parse("GB") }],
        },
        Headline = Text("A headline"),
        Story = Text("A story."),
        AsOf = new PartialDate(2022, 11),
        Demands = [new Demand { Text = Text("A demand.") }],
        Targets = targets
            .Select(target => new Target { Id = TargetId.Parse(target), Office = Text("An office"), Source = Test })
            .ToValueList(),
        Solidarity = new SolidarityPolicy
        {
            AcceptsMessages = true,
            Routes =
            [
                new SolidarityRoute
                {
                    Kind = SolidarityRouteKind.Direct,
                    Address = new PostalAddress { Lines = ["PO Box 1"], Country = CountryCode.Parse("GB") },
                    Source = Test,
                },
            ],
        },
        Sources = [new Source { Id = Test, Publisher = "A publisher", Title = "A title" }],
    };

    internal static Section Section(string id, IEnumerable<Case> cases, string timeZone = "Europe/London") => new()
    {
        Id = SectionId.Parse(id),
        Window = new Window { Opens = new PartialDate(2022, 11), Closes = new PartialDate(2022, 12), TimeZone = timeZone },
        Cases = cases.Select(@case => @case.Id).ToValueList(),
    };

    private static LocalizedText Text(string english) => new(LanguageTag.English, english);
}
