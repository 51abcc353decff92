namespace WriteForRights.Server;

/// <summary>The buckets in which an action or a report counts: its campaign, its case, and one bucket in each split.</summary>
internal sealed record LedgerPlace
{
    /// <summary>The splits that are kept: all that there are.</summary>
    internal static readonly CountDimension[] Dimensions = [.. CountDimension.Known];

    private LedgerPlace(CampaignId campaign, CaseId @case, string[] buckets) => (Campaign, Case, Buckets) = (campaign, @case, buckets);

    internal CampaignId Campaign { get; }

    internal CaseId Case { get; }

    /// <summary>One bucket for each of <see cref="Dimensions"/>, in the same order.</summary>
    internal string[] Buckets { get; }

    /// <summary>Returns the place of a new entry, or of one that was read back. There is no other way to make one.</summary>
    internal static LedgerPlace From(CountEntry entry) => new(entry.Campaign, entry.Case, entry.Buckets());
}
