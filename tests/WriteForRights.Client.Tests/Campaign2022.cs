namespace WriteForRights.Client.Tests;

/// <summary>The sample campaign, and actions that are valid in it.</summary>
internal static class Campaign2022
{
    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    internal static CampaignId Id { get; } = CampaignId.Parse("w4r-2022");

    internal static CaseId Aleksandra { get; } = CaseId.Parse("aleksandra-skochilenko");

    internal static CaseId Chow { get; } = CaseId.Parse("chow-hang-tung");

    internal static CaseId Dorgelesse { get; } = CaseId.Parse("dorgelesse-nguessan");

    internal static CaseId LuisManuel { get; } = CaseId.Parse("luis-manuel-otero-alcantara");

    internal static CaseId[] Cases { get; } = [Aleksandra, Chow, Dorgelesse, LuisManuel];

    internal static SectionId Uk { get; } = SectionId.Parse("uk");

    internal static DateTimeOffset HumanRightsDay { get; } = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    internal static ActionRecord Letter(CaseId? @case = null) => Appeal(ActionKind.Letter, @case);

    internal static ActionRecord Appeal(ActionKind kind, CaseId? @case = null) =>
        ActionRecord.Appeal(Id, @case ?? Dorgelesse, kind) with { TakenAt = HumanRightsDay };

    internal static ActionRecord Card(CaseId? @case = null) =>
        ActionRecord.Solidarity(Id, @case ?? Dorgelesse, ActionKind.Card) with { TakenAt = HumanRightsDay };

    internal static ActionRecord Signature(string? name, string? email, CaseId? @case = null) =>
        Appeal(ActionKind.Signature, @case) with
        {
            Supporter = name is null && email is null
                ? null
                : new Supporter { Name = name, Email = email is null ? null : EmailAddress.Parse(email) },
        };
}
