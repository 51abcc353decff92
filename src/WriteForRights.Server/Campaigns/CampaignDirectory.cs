using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Server;

/// <summary>The campaigns that the server runs, read once at startup.</summary>
internal sealed class CampaignDirectory
{
    private readonly Dictionary<CampaignId, RunningCampaign> _campaigns;

    internal CampaignDirectory(IEnumerable<CampaignPack> packs, TimeProvider clock)
    {
        Campaigns = packs.OrderBy(pack => pack.Campaign.Id.ToString(), StringComparer.Ordinal)
            .Select(pack => new RunningCampaign(pack, clock)).ToValueList();
        _campaigns = Campaigns.ToDictionary(campaign => campaign.Pack.Campaign.Id);
    }

    /// <summary>The campaigns, sorted by id.</summary>
    internal ValueList<RunningCampaign> Campaigns { get; }

    /// <summary>Opens the packs that the app has loaded, or otherwise every pack in the folder.</summary>
    /// <exception cref="CampaignServerStartException">No pack was found, one has problems, or two have the same campaign.</exception>
    internal static CampaignDirectory Open(CampaignServerOptions options, TimeProvider clock) =>
        new(options.LoadedPacks.Count > 0 ? Distinct(options.LoadedPacks) : Load(options.Packs), clock);

    internal bool TryGet(CampaignId id, [NotNullWhen(true)] out RunningCampaign? campaign) => _campaigns.TryGetValue(id, out campaign);

    private static ValueList<CampaignPack> Distinct(ValueList<CampaignPack> packs)
    {
        var repeated = packs.GroupBy(pack => pack.Campaign.Id).Where(group => group.Count() > 1)
            .Select(group => Repeated(group.Key)).ToList();
        return repeated.Count == 0
            ? packs
            : throw new CampaignServerStartException(ProblemCodes.ValidationFailed, string.Join(Environment.NewLine, repeated));
    }

    private static string Repeated(CampaignId id) =>
        Problem.Of("$.id", ProblemCodes.IdRepeated, LanguageTag.Current, ("id", $"{id}")).Message;

    private static List<CampaignPack> Load(string folder)
    {
        var packs = new List<CampaignPack>();
        var problems = new List<string>();
        foreach (var sub in CampaignPackReader.FindPacks(folder))
        {
            var report = CampaignPackReader.Read(sub, LanguageTag.Current);
            problems.AddRange(report.Problems.Select(problem =>
                $"{(problem.File == Path.GetFileName(sub) ? folder : sub)}{Path.DirectorySeparatorChar}{problem}"));
            if (report.Pack is { } pack && packs.Exists(other => other.Campaign.Id == pack.Campaign.Id))
            {
                problems.Add($"{sub}: {Repeated(pack.Campaign.Id)}");
            }
            else if (report.Pack is not null)
            {
                packs.Add(report.Pack);
            }
        }

        if (packs.Count == 0 && problems.Count == 0)
        {
            problems.Add($"{Path.Combine(folder, "*", "pack.json")}: "
                + Problem.Of("$", ProblemCodes.PackMissing, LanguageTag.Current).Message);
        }

        return problems.Count == 0
            ? packs
            : throw new CampaignServerStartException(ProblemCodes.ValidationFailed, string.Join(Environment.NewLine, problems));
    }
}
