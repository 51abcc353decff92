using WriteForRights.Client;

namespace WriteForRights.Testing;

/// <summary>
/// A made-up campaign for tests, in parts that are valid as they are: change what a test is about by <c>with</c>. Every name in it says
/// that it is made up.
/// </summary>
public static class TestData
{
    private const int Year = 2022;

    private static readonly SourceId Source = SourceId.Parse("test-data");

    /// <summary>A target, by its id: an office that can be written to in English.</summary>
    public static Target Target(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new Target
        {
            Id = TargetId.Parse(id),
            Office = Text($"Test office {id}"),
            Source = Source,
        };
    }

    /// <summary>A case, by its id, with the targets of its appeals; without one, with the target <c>office</c>. It takes cards.</summary>
    public static Case Case(string id, params ReadOnlySpan<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new Case
        {
            Id = CaseId.Parse(id),
            Subject = new Subject { Form = SubjectForm.Community, Name = Text($"Test case {id}") },
            Headline = Text("A case made up for a test"),
            Story = Text("Nobody is meant."),
            AsOf = new PartialDate(Year),
            Demands = [new Demand { Text = Text("A demand made up for a test.") }],
            Targets = targets.Length == 0 ? [Target("office")] : [.. targets],
            Solidarity = new SolidarityPolicy { AcceptsMessages = true, Routes = [Nowhere] },
            Sources = [new Source { Id = Source, Publisher = "Test data", Title = "Made up for a test" }],
        };
    }

    /// <summary>
    /// A campaign with these cases, by its id: of the year 2022, with the section <c>test</c>, whose window is November and December in UTC.
    /// </summary>
    public static Campaign Campaign(string id, params ReadOnlySpan<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(id);
        var section = new Section
        {
            Id = SectionId.Parse("test"),
            Window = new Window { Opens = new PartialDate(Year, 11), Closes = new PartialDate(Year, 12), TimeZone = "Etc/UTC" },
            Cases = cases.ToArray().Select(@case => @case.Id).ToValueList(),
        };
        return new Campaign
        {
            Id = CampaignId.Parse(id),
            Year = Year,
            Name = Text($"Test campaign {id}"),
            AsOf = new PartialDate(Year),
            AnnouncedCases = cases.Length,
            Languages = [LanguageTag.English],
            Sections = [section],
        };
    }

    /// <summary>The pack of the campaign <c>test-campaign</c> with these cases; without one, with the case <c>test-case</c>.</summary>
    public static CampaignPack Pack(params ReadOnlySpan<Case> cases)
    {
        ValueList<Case> given = cases.Length == 0 ? [Case("test-case")] : [.. cases];
        return new CampaignPack(Campaign("test-campaign", [.. given]), given);
    }

    /// <summary>A letter for the first case of a pack, with an id of its own, dated at noon of the first day of the first window.</summary>
    public static ActionRecord Letter(CampaignPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var window = pack.Campaign.Sections[0].Window;
        return ActionRecord.Appeal(pack.Campaign.Id, pack.Cases[0].Id, ActionKind.Letter) with
        {
            TakenAt = window.Opens.StartIn(window.Zone).ToUniversalTime().AddHours(12),
        };
    }

    /// <summary>What a server answers to an action that it has counted, for a client that is faked: recorded when it was taken.</summary>
    public static ActionReceipt Receipt(ActionRecord action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new() { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = action.TakenAt ?? action.Id.CreatedAt };
    }

    /// <summary>The counts of a campaign in which so many actions were taken by nobody known, a message each, on the first day of the campaign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Counts Counts(CampaignPack pack, long actions)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentOutOfRangeException.ThrowIfNegative(actions);
        return new Counts
        {
            Campaign = pack.Campaign.Id,
            AsOf = Letter(pack).TakenAt!.Value,
            Actions = actions,
            Messages = actions,
            Signatures = 0,
            People = 0,
        };
    }

    /// <summary>What a server answers when it refuses an action, with the problems that it found and their messages in English.</summary>
    /// <param name="problems">The path and the code of each, such as <c>$.quantity</c> and <see cref="ProblemCodes.QuantityOutOfRange"/>.</param>
    public static InvalidRequestException Refusal(params ReadOnlySpan<(string Path, string Code)> problems)
    {
        var errors = new List<Problem>();
        foreach (var (path, code) in problems)
        {
            errors.Add(new Problem { Path = path, Code = code, Message = $"Made up for a test: {code}." });
        }

        var answer = new ApiProblem
        {
            Title = "Made up for a test.",
            Status = 422,
            Code = ProblemCodes.ValidationFailed,
            RequestId = "test-data",
            Errors = [.. errors],
        };
        return new InvalidRequestException(answer.Title, answer, null);
    }

    // Nobody lives on Bouvet Island, and no post goes there: what is sent there gets to nobody.
    private static SolidarityRoute Nowhere => new()
    {
        Kind = SolidarityRouteKind.CareOf,
        CareOf = "Test data",
        Address = new PostalAddress { Lines = ["Not an address"], Country = CountryCode.Parse("BV") },
        Source = Source,
    };

    private static LocalizedText Text(string english) => new(LanguageTag.English, english);
}
