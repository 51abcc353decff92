namespace WriteForRights.Testing.Tests;

/// <summary>The sample campaign, and a letter for it.</summary>
internal static class SamplePack
{
    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    /// <summary>The one that comes with the package.</summary>
    internal static CampaignPack Shipped => WriteForRights.Testing.SamplePack.WriteForRights2022;

    internal static CampaignId Id { get; } = CampaignId.Parse("w4r-2022");

    internal static MockCampaignServerOptions Options { get; } = new() { LoadedPacks = [Pack] };

    internal static MockCampaignServerOptions OptionsAt(TimeProvider clock) => new() { LoadedPacks = [Pack], Clock = clock };

    internal static DateTimeOffset HumanRightsDay { get; } = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    internal static ActionRecord Letter() => ActionRecord.Appeal(Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);
}
