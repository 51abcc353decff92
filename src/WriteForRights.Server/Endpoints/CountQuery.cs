namespace WriteForRights.Server;

/// <summary>Which counts are asked for.</summary>
/// <param name="Campaign">Of which campaign.</param>
/// <param name="Case">Of which case; nothing for all of them together.</param>
/// <param name="By">What to split by.</param>
internal sealed record CountQuery(CampaignId Campaign, CaseId? Case, IReadOnlyCollection<CountDimension> By);
