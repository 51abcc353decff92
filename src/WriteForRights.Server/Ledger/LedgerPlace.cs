namespace WriteForRights.Server;

/// <summary>The buckets in which an entry counts: its campaign, its case, and one bucket in each split.</summary>
internal sealed record LedgerPlace
{
    /// <summary>All splits, in the order of <see cref="Buckets"/>.</summary>
    internal static readonly CountDimension[] Dimensions = [.. CountDimension.Known];

    private static readonly int SectionIndex = Array.IndexOf(Dimensions, CountDimension.Section);

    private LedgerPlace(CampaignId campaign, CaseId @case, string[] buckets) => (Campaign, Case, Buckets) = (campaign, @case, buckets);

    internal CampaignId Campaign { get; }

    internal CaseId Case { get; }

    /// <summary>One bucket for each of <see cref="Dimensions"/>.</summary>
    internal string[] Buckets { get; }

    /// <summary>Returns whether the entry is of a section; always if that is <c>null</c>.</summary>
    internal bool IsIn(SectionId? section) => section is null || Buckets[SectionIndex] == section.ToString();

    /// <summary>Returns the place of an entry, new or stored. No other code creates one.</summary>
    internal static LedgerPlace From(CountEntry entry) => new(entry.Campaign, entry.Case, entry.Buckets());
}
