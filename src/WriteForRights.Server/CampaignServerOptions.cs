namespace WriteForRights.Server;

/// <summary>Options of a campaign server, applied at startup.</summary>
public sealed class CampaignServerOptions
{
    /// <summary>The name of the configuration section: <c>WriteForRights</c>.</summary>
    public const string SectionName = "WriteForRights";

    /// <summary>The minimum number of characters of an <see cref="AdminKey"/>.</summary>
    public const int MinAdminKeyLength = 16;

    /// <summary>
    /// The SQLite connection string of the database that stores the actions; <c>Data Source=campaign.db</c> by default.
    /// <c>Data Source=:memory:</c> keeps them until the server ends.
    /// </summary>
    public string Storage { get; set; } = "Data Source=campaign.db";

    /// <summary>The folder whose subfolders and zip files are campaign packs; <c>packs</c> by default.</summary>
    public string Packs { get; set; } = "packs";

    /// <summary>Campaign packs that the app has loaded or made itself. If there are any, the server ignores the folder.</summary>
    public ValueList<CampaignPack> LoadedPacks { get; set; }

    /// <summary>
    /// The maximum size in bytes of a request body, and of a line of a batch. The longest letter fits in any script. From 1,024 to
    /// 16,777,216; 131,072 by default.
    /// </summary>
    public int MaxBodyBytes { get; set; } = 128 * 1024;

    /// <summary>
    /// The secret that allows reports and voids, at least 16 characters. Callers send it as <c>Authorization: Bearer …</c>. White space
    /// around it is removed. If it is <c>null</c> or empty, the server refuses these calls.
    /// </summary>
    public string? AdminKey { get; set; }

    /// <summary>
    /// The origins of the websites whose pages may submit from a browser, each as browsers send it: scheme, host and port if it is not the
    /// scheme's own, such as <c>https://partner.example</c>. <c>*</c> allows every website. Empty by default. Every page may read.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>
    /// The form in which callers without a key see what is counted once per person; <see cref="PublicPeople.Steps"/> by default. Callers
    /// with the key see exact numbers.
    /// </summary>
    public PublicPeople PublicPeople { get; set; }

    /// <summary>
    /// The time at which the server's clock starts, to try a campaign outside its dates. A server with a clock rehearses. Outside the
    /// Development environment it also needs <see cref="Rehearsal"/>. From 1970 to 2200; <c>null</c>, the clock of the machine, by default.
    /// </summary>
    public DateTimeOffset? Clock { get; set; }

    /// <summary>
    /// Whether the server rehearses: every answer has the header <c>WriteForRights-Rehearsal</c>, and its database can never be used to
    /// count for real, nor a real database to rehearse. <c>false</c> by default.
    /// </summary>
    public bool Rehearsal { get; set; }
}
