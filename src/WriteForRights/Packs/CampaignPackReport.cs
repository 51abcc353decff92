namespace WriteForRights;

/// <summary>What reading a campaign pack came to.</summary>
/// <param name="Pack">The pack, where it has no problem.</param>
/// <param name="Problems">Every problem, by file and line.</param>
public sealed record CampaignPackReport(CampaignPack? Pack, ValueList<PackProblem> Problems);
