using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
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
    /// The section whose names are those of <see cref="CampaignServerOptions"/>. Options that it does not have keep their defaults. Names
    /// that are not options are logged as a warning.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection AddCampaignServer(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = new ConfiguredOptions(configuration);
        services.AddOptions().AddSingleton(section);
        services.AddSingleton<IConfigureOptions<CampaignServerOptions>>(section);
        return AddCore(services);
    }

    private static IServiceCollection AddCore(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StartChecks>();
        services.TryAddSingleton(provider => provider.GetRequiredService<StartChecks>().Options);
        services.TryAddSingleton(provider => new Rehearsal(
            provider.GetRequiredService<CampaignServerOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => CampaignDirectory.Open(
            provider.GetRequiredService<CampaignServerOptions>(), provider.GetRequiredService<Rehearsal>().Clock));
        services.TryAddSingleton(provider => PersonalKeyRing.Open(
            provider.GetRequiredService<CampaignServerOptions>(),
            provider.GetService<IDataProtectionProvider>,
            provider.GetRequiredService<ILogger<PersonalKeyRing>>()));
        services.TryAddSingleton(provider => new ServerTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<IActionLedger>(OpenedLedger.Of);
        services.TryAddSingleton<RetentionRules>();
        services.TryAddSingleton(provider => new PersonalCare(
            provider.GetRequiredService<IActionLedger>(),
            provider.GetRequiredService<RetentionRules>(),
            provider.GetRequiredService<PersonalKeyRing>(),
            provider.GetRequiredService<Rehearsal>().Clock,
            provider.GetRequiredService<ILogger<PersonalCare>>(),
            provider.GetRequiredService<ServerTelemetry>()));
        services.TryAddSingleton<LedgerFailureLog>();
        services.TryAddSingleton(provider => provider.GetRequiredService<PersonalKeyRing>().Seal);
        AddWithClock<SealedMessages>(services);
        services.TryAddSingleton<MessageRules>();
        AddWithClock<MessageDesk>(services);
        AddWithClock<MessageDeliveries>(services);
        AddWithClock<MessageEndpoints>(services);
        services.TryAddSingleton<DeliveryEndpoints>();
        services.TryAddSingleton<Admission>();
        services.TryAddSingleton<ActionIntake>();
        services.TryAddSingleton<ReportIntake>();
        AddWithClock<ActionVoidIntake>(services);
        AddWithClock<ReportVoidIntake>(services);
        services.TryAddSingleton(_ => BatchMemory.ForProcess());
        services.TryAddSingleton(provider => new AdminKey(provider.GetRequiredService<CampaignServerOptions>()));
        services.TryAddSingleton(provider => new ClientAddress(provider.GetRequiredService<CampaignServerOptions>()));
        services.TryAddSingleton(provider => new CrossOriginAccess(
            provider.GetRequiredService<CampaignServerOptions>(), new Lazy<KeyRing>(provider.GetRequiredService<KeyRing>)));
        AddWithClock<KeyRing>(services);
        services.TryAddSingleton<KeyRules>();
        AddWithClock<KeyEndpoints>(services);
        AddWithClock<WrongKeys>(services);
        AddWithClock<LedgerJobs>(services);
        AddWithClock<AddressRetention>(services);
        AddWithClock<Invalidations>(services);
        services.TryAddSingleton<InvalidationEndpoints>();
        services.TryAddSingleton<LedgerJobEndpoints>();
        services.TryAddSingleton<ExportQueryReader>();
        AddWithClock<ExportEndpoints>(services);
        services.TryAddSingleton<WebhookEvents>();
        services.TryAddSingleton<WebhookSecrets>();
        services.TryAddSingleton<WebhookRules>();
        services.TryAddSingleton(provider => new WebhookConnector(
            provider.GetRequiredService<CampaignServerOptions>().AllowPrivateWebhooks));
        services.TryAddSingleton<WebhookHttp>();
        services.TryAddSingleton<WebhookSender>();
        services.TryAddSingleton<CountTeller>();
        services.TryAddSingleton<WebhookEndpoints>();
        AddWithClock<RequestLimits>(services);
        AddWithClock<Callers>(services);
        if (!services.Any(service => service.ServiceType == typeof(OwnMachine)))
        {
            services.AddSingleton<OwnMachine>();
            services.AddHostedService(provider => provider.GetRequiredService<OwnMachine>());
            services.AddHostedService(provider => new PersonalCareService(provider));
            services.AddHostedService(provider => new WebhookService(provider));
        }

        services.TryAddSingleton<ProblemFilter>();
        services.TryAddSingleton<CampaignEndpoints>();
        AddWithClock<CountReader>(services);
        services.TryAddSingleton<CountEndpoints>();
        AddWithClock<CountStreamEndpoints>(services);
        AddWithClock<PeopleEndpoints>(services);
        services.TryAddSingleton<ActionEndpoints>();
        services.TryAddSingleton<BatchEndpoints>();
        services.TryAddSingleton<ReportEndpoints>();
        services.TryAddSingleton<VoidEndpoints>();
        return services;
    }

    /// <summary>Adds a service with the clock of the campaign, which in a rehearsal is another one than the host's.</summary>
    private static void AddWithClock<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        IServiceCollection services)
        where T : class =>
        services.TryAddSingleton(
            provider => ActivatorUtilities.CreateInstance<T>(provider, provider.GetRequiredService<Rehearsal>().Clock));
}
