using System.Net;

namespace WriteForRights.Server;

/// <summary>Criteria for actions. An action matches if all criteria that are not <c>null</c> do.</summary>
internal sealed record LedgerCriteria(CampaignId Campaign)
{
    internal CaseId? Case { get; init; }

    internal SectionId? Section { get; init; }

    internal string? Source { get; init; }

    internal AccessKeyId? AccessKey { get; init; }

    /// <summary>The addresses: see <see cref="AddressRange"/>.</summary>
    internal IPNetwork? Addresses { get; init; }

    internal DateTimeOffset? RecordedFrom { get; init; }

    internal DateTimeOffset? RecordedUntil { get; init; }
}
