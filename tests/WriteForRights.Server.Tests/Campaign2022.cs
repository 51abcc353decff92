namespace WriteForRights.Server.Tests;

/// <summary>The sample campaign, and actions that are valid in it.</summary>
internal static class Campaign2022
{
    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    internal static CampaignId Id { get; } = CampaignId.Parse("w4r-2022");

    internal static CaseId Dorgelesse { get; } = CaseId.Parse("dorgelesse-nguessan");

    internal static CaseId Aleksandra { get; } = CaseId.Parse("aleksandra-skochilenko");

    internal static DateTimeOffset HumanRightsDay { get; } = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    internal static ActionRecord Letter() =>
        ActionRecord.Appeal(Id, Dorgelesse, ActionKind.Letter) with { TakenAt = HumanRightsDay };

    internal static ActionRecord Signature(string? name, string? email) =>
        ActionRecord.Appeal(Id, Dorgelesse, ActionKind.Signature) with
        {
            TakenAt = HumanRightsDay,
            Supporter = name is null && email is null
                ? null
                : new Supporter { Name = name, Email = email is null ? null : EmailAddress.Parse(email) },
        };

    internal static Report Report() => new()
    {
        Id = ReportId.New(),
        Revision = 1,
        Campaign = Id,
        Case = Dorgelesse,
        Purpose = Purpose.Appeal,
        Kind = ActionKind.Letter,
        Quantity = 120,
        Precision = ReportPrecision.Exact,
        AsOf = PartialDate.Parse("2022-12-10"),
        ReportedBy = "An example group",
        Place = "An example town",
    };
}
