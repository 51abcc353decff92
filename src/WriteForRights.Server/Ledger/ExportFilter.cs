namespace WriteForRights.Server;

/// <summary>The entries of an export. An entry is in it if it matches all criteria that are not <c>null</c>.</summary>
internal sealed record ExportFilter(CampaignId Campaign)
{
    internal CaseId? Case { get; init; }

    internal SectionId? Section { get; init; }

    internal DateTimeOffset? RecordedFrom { get; init; }

    internal DateTimeOffset? RecordedUntil { get; init; }
}
