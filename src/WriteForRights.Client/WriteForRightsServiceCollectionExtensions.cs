using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace WriteForRights.Client;

/// <summary>Adds the client to an app.</summary>
public static partial class WriteForRightsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="WriteForRightsClient"/>, one for the whole app. The options are checked when the app starts; the result configures the
    /// connections, <see cref="RetryHandler"/> among their handlers.
    /// </summary>
    public static IHttpClientBuilder AddWriteForRights(this IServiceCollection services, Action<WriteForRightsClientOptions> configure)
    {
        services.AddSingleton(provider => NewClient(provider, Options.DefaultName, nameof(WriteForRightsClient)));
        return AddConnections(services, Options.DefaultName, nameof(WriteForRightsClient), configure);
    }

    /// <summary>
    /// Adds one <see cref="WriteForRightsClient"/> of several, for an app that serves several sections: it is asked for by its key,
    /// <c>[FromKeyedServices("uk")] WriteForRightsClient client</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static IHttpClientBuilder AddWriteForRights(
        this IServiceCollection services, string key, Action<WriteForRightsClientOptions> configure)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException("The key of a client must not be empty.", nameof(key));
        }

        var name = $"{nameof(WriteForRightsClient)}:{key}";
        services.AddKeyedSingleton(key, (provider, _) => NewClient(provider, key, name));
        return AddConnections(services, key, name, configure);
    }

    private static IHttpClientBuilder AddConnections(
        IServiceCollection services, string options, string name, Action<WriteForRightsClientOptions> configure)
    {
        services.AddOptions<WriteForRightsClientOptions>(options)
            .Configure(configure)
            .Validate(configured => Check(options, configured), "The options of AddWriteForRights cannot be used.")
            .ValidateOnStart();
        return services.AddHttpClient(name)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connections.NewHandler)
            .AddHttpMessageHandler(provider => new RetryHandler(OptionsOf(provider, options), LoggersOf(provider)));
    }

    private static WriteForRightsClient NewClient(IServiceProvider provider, string options, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        if (UnicodeData.ProblemFor(LanguageTag.Current) is { } problem)
        {
            LogUnicodeDataMissing(LoggersOf(provider).CreateLogger(WriteForRightsTelemetry.Name), problem.Message);
        }

        // For each call anew: the factory changes its handlers now and then, so that a name is looked up again.
        return new WriteForRightsClient(
            () => factory.CreateClient(name), hasRetryHandler: true, OptionsOf(provider, options), LoggersOf(provider));
    }

    [LoggerMessage(EventId = 2, EventName = "UnicodeDataMissing", Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogUnicodeDataMissing(ILogger logger, string problem);

    private static WriteForRightsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<WriteForRightsClientOptions>>().Get(name);

    private static ILoggerFactory LoggersOf(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    // The reason goes with the exception; a fixed sentence would leave the developer to guess.
    private static bool Check(string name, WriteForRightsClientOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(name, typeof(WriteForRightsClientOptions), [problem]);
}
