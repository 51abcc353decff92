using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace WriteForRights.Client;

/// <summary>Adds the client to an app.</summary>
/// <example><code>
/// services.AddWriteForRights("uk", options =&gt; options.BaseAddress = uk);
/// services.AddWriteForRights("fr", options =&gt;
/// {
///     options.BaseAddress = france;
///     options.Language = LanguageTag.Parse("fr");
/// });
/// </code></example>
public static partial class WriteForRightsServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="WriteForRightsClient"/> as a singleton. The options are checked when the app starts.
    /// </summary>
    /// <remarks>
    /// The client retries above the handlers of the builder, so each of them sees every attempt. An app that prefers a retry handler of
    /// its own adds it to the builder and sets <see cref="WriteForRightsClientOptions.MaxAttempts"/> to 1. The requests are not logged one
    /// by one; <c>AddDefaultLogger</c> on the builder turns that on.
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's connections, for handlers of the app's own.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IHttpClientBuilder AddWriteForRights(this IServiceCollection services, Action<WriteForRightsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return AddClient(services, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds a <see cref="WriteForRightsClient"/> as a singleton, with options from configuration. They are checked when the app starts.
    /// </summary>
    /// <inheritdoc cref="AddWriteForRights(IServiceCollection, Action{WriteForRightsClientOptions})" path="/remarks"/>
    /// <param name="services">The services of the app.</param>
    /// <param name="configuration">
    /// The section with the options, such as <c>BaseAddress</c>, <c>Language</c> (<c>"fr"</c>) and <c>Timeout</c> (<c>"00:00:30"</c>). A
    /// value that cannot be read is an error that names its place. A name that is not an option is logged as a warning.
    /// </param>
    /// <returns>The builder of the client's connections, for handlers of the app's own.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IHttpClientBuilder AddWriteForRights(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return AddClient(services, options => Bind(options, configuration));
    }

    /// <summary>
    /// Adds a <see cref="WriteForRightsClient"/> as a keyed singleton, for an app that serves several sections. Inject it by its key:
    /// <c>[FromKeyedServices("uk")] WriteForRightsClient client</c>.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="key">The key of this client among the services. It is not the key for the server.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's connections, for handlers of the app's own.</returns>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or the key is empty.</exception>
    public static IHttpClientBuilder AddWriteForRights(
        this IServiceCollection services, string key, Action<WriteForRightsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(configure);
        if (key.Length == 0)
        {
            throw new ArgumentException("The key of a client must not be empty.", nameof(key));
        }

        return AddKeyedClient(services, key, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds a <see cref="WriteForRightsClient"/> as a keyed singleton, with options from configuration, for an app that serves several
    /// sections.
    /// </summary>
    /// <inheritdoc cref="AddWriteForRights(IServiceCollection, Action{WriteForRightsClientOptions})" path="/remarks"/>
    /// <param name="services">The services of the app.</param>
    /// <param name="key">The key of this client among the services. It is not the key for the server.</param>
    /// <param name="configuration">The section with the options of this client.</param>
    /// <returns>The builder of the client's connections, for handlers of the app's own.</returns>
    /// <exception cref="ArgumentException">An argument is <c>null</c>, or the key is empty.</exception>
    public static IHttpClientBuilder AddWriteForRights(this IServiceCollection services, string key, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(configuration);
        return key.Length > 0
            ? AddKeyedClient(services, key, options => Bind(options, configuration))
            : throw new ArgumentException("The key of a client must not be empty.", nameof(key));
    }

    private static void Bind(OptionsBuilder<WriteForRightsClientOptions> options, IConfiguration configuration) =>
        options.Configure<ILoggerFactory>((bound, loggerFactory) => ClientConfiguration.Bind(
            bound, options.Name, configuration, loggerFactory.CreateLogger(WriteForRightsTelemetry.Name)));

    private static IHttpClientBuilder AddClient(
        IServiceCollection services, Action<OptionsBuilder<WriteForRightsClientOptions>> configure)
    {
        services.AddSingleton(provider => NewClient(provider, Options.DefaultName, nameof(WriteForRightsClient)));
        return AddConnections(services, Options.DefaultName, nameof(WriteForRightsClient), configure);
    }

    private static IHttpClientBuilder AddKeyedClient(
        IServiceCollection services, string key, Action<OptionsBuilder<WriteForRightsClientOptions>> configure)
    {
        var name = $"{nameof(WriteForRightsClient)}:{key}";
        services.AddKeyedSingleton(key, (provider, _) => NewClient(provider, key, name));
        return AddConnections(services, key, name, configure);
    }

    private static IHttpClientBuilder AddConnections(
        IServiceCollection services, string key, string name, Action<OptionsBuilder<WriteForRightsClientOptions>> configure)
    {
        var options = services.AddOptions<WriteForRightsClientOptions>(key);
        configure(options);
        options
            .Validate(configured => Check(key, configured), "The options of AddWriteForRights are invalid.")
            .ValidateOnStart();
        return services.AddHttpClient(name)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connections.NewHandler)
            // Two lines for each attempt of everybody who takes part, which say less than the client's own log.
            .RemoveAllLoggers();
    }

    private static WriteForRightsClient NewClient(IServiceProvider provider, string options, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        if (UnicodeData.ProblemFor(LanguageTag.Current) is { } problem)
        {
            LogUnicodeDataMissing(LoggerFactoryOf(provider).CreateLogger(WriteForRightsTelemetry.Name), problem.Message);
        }

        // A new HttpClient for each attempt: the factory replaces its handlers from time to time, so that names are looked up again.
        return new WriteForRightsClient(() => factory.CreateClient(name), OptionsOf(provider, options), LoggerFactoryOf(provider));
    }

    [LoggerMessage(EventId = 2, EventName = "UnicodeDataMissing", Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogUnicodeDataMissing(ILogger logger, string problem);

    private static WriteForRightsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<WriteForRightsClientOptions>>().Get(name);

    private static ILoggerFactory LoggerFactoryOf(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    // Throws itself, because the message of Validate is fixed and would not name the option.
    private static bool Check(string name, WriteForRightsClientOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(name, typeof(WriteForRightsClientOptions), [problem]);
}
