using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

/// <summary>The campaign of 2022 as this repository has it, and actions that its rules accept.</summary>
internal static class Campaign2022
{
    /// <summary>An instant within the campaign's window.</summary>
    internal static readonly DateTimeOffset Within = new(2022, 12, 10, 11, 2, 15, TimeSpan.Zero);

    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    internal static CampaignId Id => Pack.Campaign.Id;

    internal static ActionRecord Letter(string @case = "dorgelesse-nguessan") =>
        ActionRecord.Appeal(Id, CaseId.Parse(@case), ActionKind.Letter) with { TakenAt = Within };

    internal static ActionRecord Card(string @case = "dorgelesse-nguessan") =>
        ActionRecord.Solidarity(Id, CaseId.Parse(@case), ActionKind.Card) with { TakenAt = Within };

    /// <summary>A report of 250 paper letters, true to the last day of the window.</summary>
    internal static Report Report(string @case = "dorgelesse-nguessan") => new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Id,
        Case = CaseId.Parse(@case),
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Quantity = 250,
        Precision = ReportPrecision.Exact,
        AsOf = new PartialDate(2022, 12, 31),
        ReportedBy = "An example group",
    };

    internal static FakeTimeProvider ClockAt(DateTimeOffset now) => new(now);

    /// <summary>The rules as they are in the middle of the campaign.</summary>
    internal static ActionRecordValidator Rules() => new(Pack, ClockAt(Within));

    /// <summary>The pack with another section in place of its own, which keeps the cases.</summary>
    internal static CampaignPack WithSection(Func<Section, Section> change) =>
        new(Pack.Campaign with { Sections = [change(Pack.Campaign.Sections[0])] }, Pack.Cases);

    /// <summary>The pack with another policy for the case to which messages are taken.</summary>
    internal static CampaignPack WithPolicy(Func<SolidarityPolicy, SolidarityPolicy> change) => new(
        Pack.Campaign,
        Pack.Cases.Select(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan")
            ? @case with { Solidarity = change(@case.Solidarity) }
            : @case));

    /// <summary>What the rules find wrong, as path and code.</summary>
    internal static string[] Check(this ActionRecordValidator rules, ActionRecord action) =>
        rules.Check(action, LanguageTag.English).Lines();

    /// <summary>Problems as path and code.</summary>
    internal static string[] Lines(this ValueList<Problem> problems) =>
        [.. problems.Select(problem => $"{problem.Path}: {problem.Code}")];
}
