namespace WriteForRights.Server;

/// <summary>The counts that a request asks for.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">The case; <c>null</c> for the whole campaign.</param>
/// <param name="By">The dimensions that split the counts.</param>
internal sealed record CountQuery(CampaignId Campaign, CaseId? Case, IReadOnlyCollection<CountDimension> By);
