namespace WriteForRights.Tests;

/// <summary>A case with a target that can be reached by every channel, and letters about it.</summary>
internal static class Letters
{
    internal const string Body =
        "{{target.salutation}}\n\nI write about {{case.name}}, from {{sender.place}}, on {{letter.date}}.\n\n{{case.demands}}\n\n"
        + "{{target.closing}}\n\n{{sender.name}}\n{{sender.country}}";

    internal static LanguageTag French { get; } = LanguageTag.Parse("fr");

    internal static LanguageTag Arabic { get; } = LanguageTag.Parse("ar");

    internal static SourceId Source { get; } = SourceId.Parse("test");

    internal static AppealTemplate Template { get; } = new()
    {
        Id = AppealTemplateId.Parse("letter"),
        Subject = new LocalizedText(LanguageTag.English, "About {{case.name}}"),
        Body = new LocalizedText(LanguageTag.English, Body),
    };

    internal static Target Target { get; } = new()
    {
        Id = TargetId.Parse("minister"),
        Office = English("Minister of Examples"),
        OfficialName = "B. Example",
        Salutation = English("Dear Minister"),
        Channels =
        [
            new TargetChannel { Kind = ChannelKind.Email, Value = "minister@example.org" },
            new TargetChannel { Kind = ChannelKind.Post, Address = Address("Ministry Street 1", "Example Town") },
            new TargetChannel { Kind = ChannelKind.Phone, Value = "+44 20 7946 0000" },
            new TargetChannel { Kind = ChannelKind.Social, Network = SocialNetwork.X, Value = "example" },
        ],
        Source = Source,
    };

    internal static Case Case { get; } = new()
    {
        Id = CaseId.Parse("a-example"),
        Subject = Campaign2022.Pack.Cases[0].Subject,
        Headline = English("A headline"),
        Story = English("A story."),
        AsOf = new PartialDate(2022),
        Demands = [new Demand { Text = English("Release her") }, new Demand { Text = English("Let her see a doctor!") }],
        Targets = [Target],
        Solidarity = new SolidarityPolicy { AcceptsMessages = false },
        Appeals = [Template],
        Sources = [new Source { Id = Source, Publisher = "A test", Title = "A test" }],
    };

    internal static Supporter Sender { get; } = new()
    {
        Name = "A. Example",
        Address = Address("Example Street 1", "Exampleton"),
        Country = CountryCode.Parse("GB"),
    };

    internal static AppealRequest Request { get; } =
        new() { Target = TargetId.Parse("minister"), Date = new PartialDate(2022, 12, 10), Sender = Sender };

    internal static LocalizedText English(string text) => new(LanguageTag.English, text);

    internal static Case With(this Case @case, string body, string? subject = null) => @case with
    {
        Appeals = [Template with { Body = English(body), Subject = subject is null ? null : English(subject) }],
    };

    /// <summary>The case, with a target that has only these channels.</summary>
    internal static Case With(this Case @case, params TargetChannel[] channels) =>
        @case with { Targets = [Target with { Channels = [.. channels] }] };

    internal static TargetChannel Channel(ChannelKind kind, string value) => new() { Kind = kind, Value = value };

    internal static TargetChannel Handle(SocialNetwork network, string handle) =>
        new() { Kind = ChannelKind.Social, Network = network, Value = handle };

    internal static Appeal Compose(AppealRequest request) => Case.Compose(request);

    internal static Appeal Compose(this Case @case, AppealRequest request)
    {
        var composition = Appeal.Compose(@case, request, LanguageTag.English);
        Assert.Empty(composition.Problems.Lines());
        return composition.Appeal!;
    }

    internal static Appeal Compose(this Case @case) => @case.Compose(Request);

    internal static string[] Problems(this Case @case, AppealRequest request)
    {
        var composition = Appeal.Compose(@case, request, LanguageTag.English);
        Assert.Equal(composition.Problems.Count > 0, composition.Appeal is null);
        return composition.Problems.Lines();
    }

    internal static Appeal Edited(this Appeal appeal, string body) =>
        appeal.Edit(new AppealEdit { Body = body }, LanguageTag.English).Appeal!;

    private static PostalAddress Address(string street, string town) =>
        new() { Lines = [street], Locality = town, Country = CountryCode.Parse("GB") };
}
