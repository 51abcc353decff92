namespace WriteForRights;

/// <summary>The result of reading a campaign pack.</summary>
/// <param name="Pack">The pack; <c>null</c> if it has problems.</param>
/// <param name="Problems">All problems, by file and line.</param>
/// <example><code>
/// var report = CampaignPack.Read(folder, LanguageTag.English);
/// foreach (var problem in report.Problems)
/// {
///     Console.WriteLine(problem);
/// }
/// </code></example>
public sealed record CampaignPackReport(CampaignPack? Pack, ValueList<PackProblem> Problems);
