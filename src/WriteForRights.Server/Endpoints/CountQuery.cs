namespace WriteForRights.Server;

/// <summary>The counts that a request asks for.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">The case; <c>null</c> for the whole campaign.</param>
/// <param name="By">The dimensions that split the counts.</param>
/// <param name="People">The form in which the caller sees what is counted once per person.</param>
internal sealed record CountQuery(CampaignId Campaign, CaseId? Case, IReadOnlyCollection<CountDimension> By, PublicPeople People);
