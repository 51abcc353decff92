using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
public static class WriteForRightsOutboxServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="ActionOutbox"/> over the client of <c>AddWriteForRights</c>, and flushes it in the background while the app runs.
    /// The options are checked and the file is opened when the app starts.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection AddWriteForRightsOutbox(this IServiceCollection services, Action<OutboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<OutboxOptions>()
            .Configure(configure)
            .Validate(options => Check(options), "The options of AddWriteForRightsOutbox are invalid.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => new ActionOutbox(
            provider.GetRequiredService<IOptions<OutboxOptions>>().Value,
            provider.GetRequiredService<WriteForRightsClient>(),
            CancellationToken.None));
        return services.AddHostedService<OutboxBackgroundService>();
    }

    // Throws itself, because the message of Validate is fixed and would not name the option.
    private static bool Check(OutboxOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(nameof(OutboxOptions), typeof(OutboxOptions), [problem]);
}
