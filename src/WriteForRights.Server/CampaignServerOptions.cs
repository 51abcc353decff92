using System.Security.Claims;

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

    /// <summary>
    /// The PostgreSQL connection string of a standby of <see cref="Storage"/>, from which counts are read while it is less than half a
    /// second behind. <c>null</c> or empty, the default, to read everything from <see cref="Storage"/>.
    /// </summary>
    public string? CountReplica { get; set; }

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
    /// The first administrator's key, at least 16 characters. It has all scopes, so it creates the access keys for everybody else. Callers
    /// send it as <c>Authorization: Bearer …</c>. White space around it is removed. <c>null</c> or empty for none.
    /// </summary>
    public string? AdminKey { get; set; }

    /// <summary>
    /// Whether everybody may submit actions without a key. <c>null</c>, the default, allows it only where nothing but its own machine
    /// reaches the server.
    /// </summary>
    public bool? OpenSubmissions { get; set; }

    /// <summary>
    /// Returns the scopes of a user whom the app has signed in, besides those in the claims <see cref="AccessClaims.Scope"/>. <c>null</c>,
    /// the default, for the claims alone. It is called for each request of a signed-in user.
    /// </summary>
    public Func<ClaimsPrincipal, IEnumerable<AccessScope>>? ScopesOf { get; set; }

    /// <summary>
    /// The proxies whose header <c>X-Forwarded-For</c> tells the address of a client: addresses, or networks such as <c>10.0.0.0/8</c>.
    /// A proxy on the same machine is always trusted. Empty by default.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>
    /// The maximum number of requests per minute with one key, if the key has no limit of its own. A line of a batch counts as a request.
    /// From 0, for no limit, to 1,000,000; 6,000 by default.
    /// </summary>
    public int KeyRequestsPerMinute { get; set; } = 6_000;

    /// <summary>
    /// The maximum number of actions per minute from one address without a key, or with a key that is published in a page. A line of a
    /// batch counts as one. From 0, for no limit, to 1,000,000; 120 by default.
    /// </summary>
    public int AddressWritesPerMinute { get; set; } = 120;

    /// <summary>The maximum quantity of an action that comes without a key. It is lifted for mock servers.</summary>
    internal int MaxQuantityWithoutKey { get; set; } = 10;

    /// <summary>The maximum number of records that wait for the ledger at once, besides batches. Tests lower it.</summary>
    internal int MaxWaitingRecords { get; set; } = 8_192;

    /// <summary>The maximum size in bytes of the records that wait for the ledger at once, besides batches.</summary>
    internal long MaxWaitingBytes { get; set; } = 32L * 1024 * 1024;

    /// <summary>
    /// The maximum number of reads per minute from one address without a key, or with a key that is published in a page. From 0, for no
    /// limit, to 1,000,000; 1,200 by default.
    /// </summary>
    public int AddressReadsPerMinute { get; set; } = 1_200;

    /// <summary>
    /// The maximum number of actions per minute for one campaign from all callers without a key, or with a key that is published in a page.
    /// From 0, for no limit, to 1,000,000; 30,000 by default.
    /// </summary>
    public int CampaignActionsPerMinute { get; set; } = 30_000;

    /// <summary>
    /// The size in bytes from which the database stores no more actions and reports. From 0, for no limit; 34,359,738,368 (32 GiB) by
    /// default.
    /// </summary>
    public long MaxDatabaseBytes { get; set; } = 32L * 1024 * 1024 * 1024;

    /// <summary>
    /// The free space in bytes on the disk of the database below which it stores no more actions and reports. From 0, for no limit;
    /// 268,435,456 (256 MiB) by default.
    /// </summary>
    public long MinFreeDiskBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>
    /// The number of days for which the server can find actions by the address that they came from, to invalidate them. It keeps keyed
    /// digests, not the addresses. From 0, for not at all, to 365; 30 by default.
    /// </summary>
    public int AddressDays { get; set; } = 30;

    /// <summary>
    /// The folder into which the server writes backups when an administrator asks for one. It is created if there is none. <c>null</c> or
    /// empty, the default, for no backups.
    /// </summary>
    public string? Backups { get; set; }

    /// <summary>
    /// Whether webhooks may lead to private addresses, such as those of the server's own network, and with <c>http</c> to its own machine.
    /// Whoever may create webhooks can then reach everything that the server reaches. <c>false</c> by default.
    /// </summary>
    public bool AllowPrivateWebhooks { get; set; }

    /// <summary>
    /// The origins of the websites whose pages may submit from a browser, each as browsers send it: scheme, host and port if it is not the
    /// scheme's own, such as <c>https://partner.example</c>. <c>*</c> allows every website. Empty by default. Every page may read.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>
    /// The file with the keys that seal personal data in the database: one per line, 32 bytes in base64 (<c>openssl rand -base64 32</c>).
    /// The first one seals, and all of them open. The server reads the file again when it changes. <c>null</c>, the default, stores
    /// personal data as it is.
    /// </summary>
    public string? PersonalKeys { get; set; }

    /// <summary>
    /// Whether the host's ASP.NET Core Data Protection seals personal data, in place of the first of the <see cref="PersonalKeys"/>, which
    /// still open. <c>false</c> by default.
    /// </summary>
    public bool UseDataProtection { get; set; }

    /// <summary>
    /// The number of days for which personal data is kept after the window of its section, where the pack says nothing else
    /// (<see cref="Section.Retention"/>). From 0 to 36,500. <c>null</c>, the default, keeps it until it is erased.
    /// </summary>
    public int? PersonalDataDays { get; set; }

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
