using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Adds the outbox to an app.</summary>
public static class WriteForRightsOutboxServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ActionOutbox"/> over the client of <c>AddWriteForRights</c>, and flushes it in the background for as long as the app
    /// runs. The options are checked and the file is opened when the app starts.
    /// </summary>
    public static IServiceCollection AddWriteForRightsOutbox(this IServiceCollection services, Action<OutboxOptions> configure)
    {
        services.AddOptions<OutboxOptions>()
            .Configure(configure)
            .Validate(options => Check(options), "The options of AddWriteForRightsOutbox cannot be used.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => new ActionOutbox(
            provider.GetRequiredService<IOptions<OutboxOptions>>().Value,
            provider.GetRequiredService<WriteForRightsClient>(),
            CancellationToken.None));
        return services.AddHostedService<OutboxBackgroundService>();
    }

    // The reason goes with the exception; a fixed sentence would leave the developer to guess.
    private static bool Check(OutboxOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(nameof(OutboxOptions), typeof(OutboxOptions), [problem]);
}
