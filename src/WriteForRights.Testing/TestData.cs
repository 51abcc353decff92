using WriteForRights.Client;

namespace WriteForRights.Testing;

/// <summary>
/// Creates the parts of a made-up campaign for tests. Each is valid as it is; change what a test needs with <c>with</c>. Every name shows
/// that it is made up.
/// </summary>
/// <example><code>
/// var quiet = TestData.Case("no-cards") with { Solidarity = new SolidarityPolicy { AcceptsMessages = false } };
/// var pack = TestData.Pack(quiet, TestData.Case("two-offices", TestData.Target("minister"), TestData.Target("president")));
/// await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { LoadedPacks = [pack] });
/// </code></example>
public static class TestData
{
    private const int Year = 2022;

    private static readonly SourceId Source = SourceId.Parse("test-data");

    /// <summary>Creates a target: an office that can be written to in English.</summary>
    /// <param name="id">The id of the target, such as <c>office</c>.</param>
    /// <exception cref="ArgumentNullException">The id is <c>null</c>.</exception>
    /// <exception cref="FormatException">The id is malformed.</exception>
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

    /// <summary>Creates a case. Its solidarity policy accepts cards.</summary>
    /// <param name="id">The id of the case, such as <c>test-case</c>.</param>
    /// <param name="targets">The targets of its appeals; if empty, the target <c>office</c>.</param>
    /// <exception cref="ArgumentNullException">The id is <c>null</c>.</exception>
    /// <exception cref="FormatException">The id is malformed.</exception>
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
    /// Creates a campaign of 2022 with the section <c>test</c>, whose window is November and December in UTC.
    /// </summary>
    /// <param name="id">The id of the campaign, such as <c>test-campaign</c>.</param>
    /// <param name="cases">The cases of the campaign and of its section.</param>
    /// <exception cref="ArgumentNullException">The id is <c>null</c>.</exception>
    /// <exception cref="FormatException">The id is malformed.</exception>
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

    /// <summary>Creates the pack of the campaign <c>test-campaign</c>.</summary>
    /// <param name="cases">The cases of the campaign; if empty, the case <c>test-case</c>.</param>
    public static CampaignPack Pack(params ReadOnlySpan<Case> cases)
    {
        ValueList<Case> given = cases.Length == 0 ? [Case("test-case")] : [.. cases];
        return new CampaignPack(Campaign("test-campaign", [.. given]), given);
    }

    /// <summary>Creates a letter for the first case of a pack, with a new id, dated noon on the first day of the first window.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="ArgumentNullException">The pack is <c>null</c>.</exception>
    public static ActionRecord Letter(CampaignPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var window = pack.Campaign.Sections[0].Window;
        return ActionRecord.Appeal(pack.Campaign.Id, pack.Cases[0].Id, ActionKind.Letter) with
        {
            TakenAt = window.Opens.StartIn(window.Zone).ToUniversalTime().AddHours(12),
        };
    }

    /// <summary>Creates a server's receipt of a counted action, for a fake client. It was recorded when it was taken.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="ArgumentNullException">The action is <c>null</c>.</exception>
    public static ActionReceipt Receipt(ActionRecord action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new() { Id = action.Id, Status = ActionStatus.Counted, RecordedAt = action.TakenAt ?? action.Id.CreatedAt };
    }

    /// <summary>Creates the counts of a campaign on its first day. All actions are anonymous, with one message each.</summary>
    /// <param name="pack">The pack of the campaign.</param>
    /// <param name="actions">The number of actions.</param>
    /// <exception cref="ArgumentNullException">The pack is <c>null</c>.</exception>
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

    /// <summary>Creates the exception of a client whose server refused an action.</summary>
    /// <param name="problems">
    /// The path and the code of each problem, such as <c>$.quantity</c> and <see cref="ProblemCodes.QuantityOutOfRange"/>. Their messages
    /// are made up, in English.
    /// </param>
    public static InvalidRequestException Refusal(params ReadOnlySpan<(string Path, string Code)> problems)
    {
        var errors = new List<Problem>();
        foreach (var (path, code) in problems)
        {
            errors.Add(new Problem { Path = path, Code = code, Message = $"Made up for a test: {code}." });
        }

        var problem = new ApiProblem
        {
            Title = "Made up for a test.",
            Status = 422,
            Code = ProblemCodes.ValidationFailed,
            RequestId = "test-data",
            Errors = [.. errors],
        };
        return new InvalidRequestException(problem.Title, problem, null);
    }

    // Nobody lives on Bouvet Island and no mail goes there, so a card sent there reaches nobody.
    private static SolidarityRoute Nowhere => new()
    {
        Kind = SolidarityRouteKind.CareOf,
        CareOf = "Test data",
        Address = new PostalAddress { Lines = ["Not an address"], Country = CountryCode.Parse("BV") },
        Source = Source,
    };

    private static LocalizedText Text(string english) => new(LanguageTag.English, english);
}
