using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>
/// A campaign with its cases, as it is kept on disk: a folder or a zip file with <c>pack.json</c>, <c>campaign.json</c> and a
/// file for each case.
/// </summary>
public sealed class CampaignPack
{
    private readonly Dictionary<CaseId, Case> _cases;

    /// <summary>A pack of a campaign and its cases, which are taken as they are: <see cref="CampaignPackReader"/> is what checks them.</summary>
    /// <exception cref="ArgumentException">Two cases have the same id.</exception>
    public CampaignPack(Campaign campaign, IEnumerable<Case> cases)
    {
        Campaign = campaign;
        Cases = cases.OrderBy(@case => @case.Id.ToString(), StringComparer.Ordinal).ToValueList();
        _cases = Cases.ToDictionary(@case => @case.Id);
    }

    /// <summary>The campaign.</summary>
    public Campaign Campaign { get; }

    /// <summary>The cases, by id.</summary>
    public ValueList<Case> Cases { get; }

    /// <summary>Reads a pack from its folder or zip file.</summary>
    /// <exception cref="CampaignPackException">The pack has problems; the exception lists every one.</exception>
    public static CampaignPack Load(string path)
    {
        var report = CampaignPackReader.Read(path, LanguageTag.Current);
        return report.Pack ?? throw new CampaignPackException(report.Problems);
    }

    /// <summary>Finds a case.</summary>
    public bool TryGetCase(CaseId id, [NotNullWhen(true)] out Case? @case) => _cases.TryGetValue(id, out @case);

    /// <summary>Finds a section of the campaign.</summary>
    public bool TryGetSection(SectionId id, [NotNullWhen(true)] out Section? section)
    {
        section = Campaign.Sections.FirstOrDefault(candidate => candidate.Id == id);
        return section is not null;
    }
}
