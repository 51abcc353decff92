using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Adds the outbox to an app.</summary>
/// <example><code>
/// services.AddWriteForRights(options =&gt; options.BaseAddress = server);
/// services.AddWriteForRightsOutbox(options =&gt;
/// {
///     options.Path = file;
///     options.Key = key; // 32 random bytes that the app keeps
/// });
/// </code></example>
[UnsupportedOSPlatform("browser")]
public static class WriteForRightsOutboxServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="ActionOutbox"/> over the client of <c>AddWriteForRights</c>, and flushes it in the background while the app runs.
    /// The options are checked when the app starts. A file that cannot be opened does not stop the app: it is logged and tried again, and
    /// taking the <see cref="ActionOutbox"/> from the services throws an <see cref="OutboxStorageException"/>.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static IServiceCollection AddWriteForRightsOutbox(this IServiceCollection services, Action<OutboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        OutboxPlatform.RefuseBrowser();
        services.AddOptions<OutboxOptions>()
            .Configure(configure)
            .Validate(options => Check(options), "The options of AddWriteForRightsOutbox are invalid.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => new OutboxLog(
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(OutboxTelemetry.Name),
            OptionsOf(provider).Clock));
        services.TryAddSingleton(provider => new ActionOutbox(
            OptionsOf(provider),
            provider.GetRequiredService<WriteForRightsClient>(),
            provider.GetRequiredService<OutboxLog>(),
            CancellationToken.None));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxBackgroundService>(provider =>
            new OutboxBackgroundService(provider, OptionsOf(provider), provider.GetRequiredService<OutboxLog>())));
        return services;
    }

    private static OutboxOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<OutboxOptions>>().Value;

    // Throws itself, because the message of Validate is fixed and would not name the option.
    private static bool Check(OutboxOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(nameof(OutboxOptions), typeof(OutboxOptions), [problem]);
}
