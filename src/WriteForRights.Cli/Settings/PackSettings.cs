using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command that reads a campaign pack.</summary>
internal class PackSettings : ToolSettings
{
    private const string Variable = "W4R_PACK";

    /// <summary>The pack's folder or zip file.</summary>
    [CommandOption("--pack <PATH>")]
    [Words("option.pack")]
    public string? Pack { get; set; }

    /// <summary>The path of the pack: of the option, then of <c>W4R_PACK</c>, then the current folder.</summary>
    internal string PackPath => Pack ?? EnvironmentNames.Find(Variable) ?? ".";

    /// <summary>Reads the pack.</summary>
    /// <exception cref="CampaignPackException">The pack has problems.</exception>
    internal CampaignPack LoadPack() => Load(PackPath);

    /// <summary>Returns a case of the pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="id">The id of the case; <c>null</c> for the only one.</param>
    /// <exception cref="ToolException">There is no such case, or there are several and none is named.</exception>
    internal static Case FindCase(CampaignPack pack, string? id)
    {
        if (id is null && pack.Cases is [var only])
        {
            return only;
        }

        return id is not null && CaseId.TryParse(id, out var parsed) && pack.TryGetCase(parsed, out var found)
            ? found
            : throw ToolException.Choice("--case", pack.Cases.Select(@case => @case.Id));
    }

    /// <summary>Reads a pack, with all its problems in the reader's language.</summary>
    /// <exception cref="CampaignPackException">The pack has problems.</exception>
    internal static CampaignPack Load(string path)
    {
        // Load would have its messages in the language of the locale.
        var report = CampaignPack.Read(path, Words.Current.Reader);
        return report.Pack ?? throw new CampaignPackException(report.Problems);
    }
}
