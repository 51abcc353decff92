using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WriteForRights.Client;

/// <summary>Adds the client to an app.</summary>
public static class WriteForRightsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="WriteForRightsClient"/>. The options are checked when the app starts; the result configures the connections.
    /// </summary>
    public static IHttpClientBuilder AddWriteForRights(this IServiceCollection services, Action<WriteForRightsClientOptions> configure)
    {
        services.AddOptions<WriteForRightsClientOptions>()
            .Configure(configure)
            .Validate(options => Check(options), "The options of AddWriteForRights cannot be used.")
            .ValidateOnStart();
        return services.AddHttpClient(nameof(WriteForRightsClient))
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(WireConnection.NewHandler)
            .AddTypedClient((http, provider) => new WriteForRightsClient(
                http, provider.GetRequiredService<IOptions<WriteForRightsClientOptions>>().Value));
    }

    // The reason goes with the exception; a fixed sentence would leave the developer to guess.
    private static bool Check(WriteForRightsClientOptions options) => options.Problem is not { } problem
        ? true
        : throw new OptionsValidationException(nameof(WriteForRightsClientOptions), typeof(WriteForRightsClientOptions), [problem]);
}
