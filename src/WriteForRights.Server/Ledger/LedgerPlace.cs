namespace WriteForRights.Server;

/// <summary>Where something stands that counts: its campaign, its case, and its bucket in every split.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">The case.</param>
/// <param name="Buckets">The buckets, in the order of <see cref="Dimensions"/>.</param>
internal sealed record LedgerPlace(CampaignId Campaign, CaseId Case, string[] Buckets)
{
    /// <summary>The splits that are kept, which are all there are.</summary>
    internal static readonly CountDimension[] Dimensions = [.. CountDimension.Known];

    internal static LedgerPlace Of(CountEntry entry) =>
        new(entry.Campaign, entry.Case, Array.ConvertAll(Dimensions, entry.BucketOf));
}
