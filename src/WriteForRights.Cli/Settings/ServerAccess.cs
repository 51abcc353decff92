using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>
/// The server that a command calls, with its key. Options override the environment, and the environment overrides the profile of the
/// configuration file.
/// </summary>
internal sealed class ServerAccess
{
    private readonly CampaignId? _campaign;

    private ServerAccess(Uri address, string? profile, string? key, CampaignId? campaign, SectionId? section)
    {
        Address = address;
        Profile = profile;
        _campaign = campaign;
        Section = section;
        HasKey = key is not null;
        Client = new WriteForRightsClient(new WriteForRightsClientOptions
        {
            BaseAddress = address,
            Key = key,
            Language = Words.Current.Reader,
        });
    }

    /// <summary>The address of the server.</summary>
    internal Uri Address { get; }

    /// <summary>The name of the profile; <c>null</c> if another server was named.</summary>
    internal string? Profile { get; }

    /// <summary>The section whose work this is; <c>null</c> if none is configured.</summary>
    internal SectionId? Section { get; }

    /// <summary>Whether there is a key.</summary>
    internal bool HasKey { get; }

    /// <summary>The client of the server.</summary>
    internal WriteForRightsClient Client { get; }

    /// <summary>Finds the server and its key.</summary>
    /// <exception cref="ToolException">No server is named, or a setting cannot be used.</exception>
    internal static ServerAccess Open(ServerSettings settings)
    {
        var (profile, values) = FindProfile(settings.Profile);
        var named = settings.Server ?? EnvironmentNames.Find(EnvironmentNames.Server);
        var address = Parse(named ?? values.Server ?? throw ToolException.Usage("server-missing", "--server"));

        // A key of the profile is for the server of the profile.
        var keyOf = named is null || (values.Server is { } own && Parse(own) == address) ? profile : null;
        return new(
            address,
            keyOf,
            FindKey(settings.KeyFile, keyOf, address),
            Id<CampaignId>("--campaign", settings.Campaign ?? EnvironmentNames.Find(EnvironmentNames.Campaign) ?? values.Campaign),
            Id<SectionId>("--section", EnvironmentNames.Find(EnvironmentNames.Section) ?? values.Section));
    }

    /// <summary>Returns the campaign that was named, or the only one of the server.</summary>
    /// <exception cref="ToolException">The server has several campaigns and none was named, or it has none.</exception>
    internal async Task<CampaignId> CampaignAsync(CancellationToken cancellationToken)
    {
        if (_campaign is { } named)
        {
            return named;
        }

        var all = new List<CampaignId>();
        await foreach (var campaign in Client.GetCampaignsAsync(cancellationToken))
        {
            all.Add(campaign.Id);
        }

        return all is [var only]
            ? only
            : throw ToolException.Choice("--campaign", all);
    }

    /// <summary>Returns the campaign's id if it was named, without a call.</summary>
    internal CampaignId? NamedCampaign => _campaign;

    /// <summary>Reads an address of a server.</summary>
    /// <exception cref="ToolException">It is not one, or it is not encrypted and of another machine.</exception>
    internal static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
            || address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            throw ToolException.Usage("server-malformed", "--server");
        }

        return address.Scheme == "http" && !address.IsLoopback ? throw ToolException.Usage("server-unencrypted", "--server") : address;
    }

    private static (string? Name, ToolProfile Values) FindProfile(string? option)
    {
        var configuration = ToolConfiguration.Load();
        var name = option ?? EnvironmentNames.Find(EnvironmentNames.Profile) ?? configuration.Default;
        return name is null ? (null, new())
            : configuration.Profiles.TryGetValue(name, out var profile) ? (name, profile)
            : throw ToolException.Choice("--profile", configuration.Profiles.Keys);
    }

    private static string? FindKey(string? file, string? profile, Uri address) =>
        file is not null ? KeyFile.Read(file)
        : EnvironmentNames.Find(EnvironmentNames.Key) is { } key ? key.Trim()
        : EnvironmentNames.Find(EnvironmentNames.KeyFile) is { } named ? KeyFile.Read(named)
        : KeyRing.Find(profile, address);

    private static T? Id<T>(string option, string? text)
        where T : struct, IParsable<T> =>
        text is null ? null
        : T.TryParse(text, null, out var id) ? id
        : throw ToolException.Value(option, ProblemCodes.IdMalformed, ("example", "w4r-2022"));
}
