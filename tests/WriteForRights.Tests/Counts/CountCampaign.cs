namespace WriteForRights.Tests;

/// <summary>A campaign for counting: two cases, of one target and of three; two sections a half-day apart.</summary>
internal static class CountCampaign
{
    internal static readonly CaseId One = CaseId.Parse("dorgelesse-nguessan");
    internal static readonly CaseId Three = CaseId.Parse("chow-hang-tung");
    internal static readonly SectionId London = SectionId.Parse("uk");
    internal static readonly SectionId Auckland = SectionId.Parse("nz");

    internal static CampaignPack Pack { get; } = Made();

    internal static ActionRecord Letter(CaseId @case) => Campaign2022.Letter(@case.ToString());

    internal static ActionRecord Signature(CaseId @case) => Letter(@case) with { Kind = ActionKind.Signature };

    internal static TargetId OneTarget => Campaign2022.Pack.Cases.Single(@case => @case.Id == One).Targets[0].Id;

    /// <summary>A ledger of the campaign with so many targets in the first case.</summary>
    internal static CountLedger LedgerOfManyTargets(int count) => new(
        new CampaignPack(
            Pack.Campaign,
            Pack.Cases.Select(@case => @case.Id == One ? @case with { Targets = Enumerable.Repeat(@case.Targets[0], count).ToValueList() } : @case)),
        Campaign2022.ClockAt(Campaign2022.Within));

    internal static CountLedger Ledger() => new(Pack, Campaign2022.ClockAt(Campaign2022.Within));

    /// <summary>The four numbers.</summary>
    internal static Tally Numbers(this Counts counts) => new(
        counts.Actions, counts.Messages, counts.Signatures!.Value, counts.People!.Value);

    /// <summary>A split of one of the numbers, as <c>bucket number</c>.</summary>
    internal static string[] Lines(this Counts counts, CountMeasure measure, CountDimension dimension) =>
        [.. counts.Split(measure, dimension)!.Select(bucket => $"{bucket.Key} {bucket.Value}")];

    private static CampaignPack Made()
    {
        var uk = Campaign2022.Pack.Campaign.Sections[0];
        var nz = uk with { Id = Auckland, Window = uk.Window with { TimeZone = "Pacific/Auckland" } };
        return new CampaignPack(
            Campaign2022.Pack.Campaign with { Sections = [uk, nz] },
            Campaign2022.Pack.Cases.Select(@case => @case.Id == Three
                ? @case with { Targets = [@case.Targets[0], Another(@case, "second"), Another(@case, "third")] }
                : @case));
    }

    private static Target Another(Case @case, string id) => @case.Targets[0] with { Id = TargetId.Parse(id) };
}
