using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server;

/// <summary>Checks the options once, before anything is opened, and logs what is allowed but probably not meant.</summary>
internal sealed partial class StartChecks
{
    /// <exception cref="CampaignServerStartException">An option cannot be used.</exception>
    public StartChecks(
        IOptions<CampaignServerOptions> options,
        IEnumerable<ConfiguredOptions> sections,
        IHostEnvironment environment,
        ILogger<StartChecks> logger)
    {
        Options = options.Value;
        CampaignServerStartException.ThrowIfAny(OptionsRules.Check(Options, environment.IsDevelopment()));

        // A key from a file, such as a Docker secret, ends with a line break that no caller can send.
        Options.AdminKey = Options.AdminKey?.Trim();
        var unknown = sections.SelectMany(section => section.UnknownNames).Distinct()
            .Select(each => each.Similar is null ? each.Name : $"{each.Name} (did you mean {each.Similar}?)").ToList();
        if (unknown.Count > 0)
        {
            LogUnknownNames(logger, CampaignServerOptions.SectionName, string.Join(", ", unknown));
        }

        if (Options.AdminKey is { Length: > 0 } key && WeakKey.IsWeak(key))
        {
            LogWeakKey(logger);
        }
    }

    /// <summary>The options, checked.</summary>
    internal CampaignServerOptions Options { get; }

    [LoggerMessage(
        EventId = 4,
        Level = LogLevel.Warning,
        Message = "The section {Section} has names that are not settings of the campaign server: {Names}.")]
    private static partial void LogUnknownNames(ILogger logger, string section, string names);

    [LoggerMessage(
        EventId = 5,
        Level = LogLevel.Warning,
        Message = "The administrator's key is easy to guess. Generate one, for example with: openssl rand -hex 32")]
    private static partial void LogWeakKey(ILogger logger);
}
