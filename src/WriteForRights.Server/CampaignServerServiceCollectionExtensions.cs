using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server;

/// <summary>Adds the campaign server to an app.</summary>
/// <example><code>
/// builder.Services.AddCampaignServer(options =&gt;
/// {
///     options.Storage = $"Data Source={file}";
///     options.Packs = packs; // a folder with campaign packs
///     options.AdminKey = key; // at least 16 random characters, for reports and voids
/// });
/// </code></example>
public static class CampaignServerServiceCollectionExtensions
{
    /// <summary>Adds the campaign server with options from code.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection AddCampaignServer(this IServiceCollection services, Action<CampaignServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return AddCore(services);
    }

    /// <summary>Adds the campaign server with options from configuration.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">
    /// The section with <c>Storage</c>, <c>Packs</c>, <c>AdminKey</c> and <c>AllowedOrigins</c>. Other options keep their defaults.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection AddCampaignServer(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CampaignServerOptions>().Configure(options =>
        {
            options.Storage = configuration[nameof(options.Storage)] ?? options.Storage;
            options.Packs = configuration[nameof(options.Packs)] ?? options.Packs;
            options.AdminKey = configuration[nameof(options.AdminKey)] ?? options.AdminKey;
            options.AllowedOrigins = configuration.GetSection(nameof(options.AllowedOrigins)).Get<string[]>() ?? options.AllowedOrigins;
        });
        return AddCore(services);
    }

    private static IServiceCollection AddCore(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<CampaignServerOptions>>().Value);
        services.TryAddSingleton(provider => CampaignDirectory.Open(
            provider.GetRequiredService<CampaignServerOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IActionLedger>(
            provider => SqliteLedger.Open(provider.GetRequiredService<CampaignServerOptions>().Storage));
        services.TryAddSingleton<ActionIntake>();
        services.TryAddSingleton<ReportIntake>();
        services.TryAddSingleton<ActionVoidIntake>();
        services.TryAddSingleton<ReportVoidIntake>();
        services.TryAddSingleton(_ => BatchMemory.ForProcess());
        services.TryAddSingleton(provider => new AdminAccess(provider.GetRequiredService<CampaignServerOptions>()));
        services.TryAddSingleton(provider => new CrossOriginAccess(provider.GetRequiredService<CampaignServerOptions>()));
        services.TryAddSingleton<ProblemFilter>();
        services.TryAddSingleton<CampaignEndpoints>();
        services.TryAddSingleton<CountReader>();
        services.TryAddSingleton<CountEndpoints>();
        services.TryAddSingleton<CountStreamEndpoints>();
        services.TryAddSingleton<ActionEndpoints>();
        services.TryAddSingleton<BatchEndpoints>();
        services.TryAddSingleton<ReportEndpoints>();
        services.TryAddSingleton<VoidEndpoints>();
        return services;
    }
}
