namespace WriteForRights.Server;

/// <summary>What a campaign server is told at start.</summary>
public sealed class CampaignServerOptions
{
    /// <summary>The name of the configuration section: <c>WriteForRights</c>.</summary>
    public const string SectionName = "WriteForRights";

    /// <summary>The fewest characters of an <see cref="AdminKey"/>.</summary>
    public const int MinAdminKeyLength = 16;

    /// <summary>Where actions are kept: an SQLite connection string, such as <c>Data Source=campaign.db</c>.</summary>
    public string Storage { get; set; } = "Data Source=campaign.db";

    /// <summary>The folder whose subfolders and zip files are campaign packs.</summary>
    public string Packs { get; set; } = "packs";

    /// <summary>Campaign packs that the app has loaded or made itself; if there are any, the folder is not looked at.</summary>
    public ValueList<CampaignPack> LoadedPacks { get; set; }

    /// <summary>The largest body of a request, in bytes. A letter of the greatest length fits in any script.</summary>
    public int MaxBodyBytes { get; set; } = 128 * 1024;

    /// <summary>
    /// The secret of those who may report and take back, at least 16 characters; they send it as
    /// <c>Authorization: Bearer …</c>. Nothing, or an empty text: nobody may.
    /// </summary>
    public string? AdminKey { get; set; }
}
