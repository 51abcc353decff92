using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Client;

namespace WriteForRights.Testing;

/// <summary>Turns an app that is under test to a mock server.</summary>
public static class MockCampaignServerServiceCollectionExtensions
{
    /// <summary>
    /// Lets the client that the app has added by <c>AddWriteForRights</c> speak to a mock server, whatever address the app gave it: to be
    /// called after the app, as <c>ConfigureTestServices</c> of <c>WebApplicationFactory</c> does.
    /// </summary>
    /// <remarks>The app keeps the clock that it has. Where it dates actions itself, give it <see cref="MockCampaignServer.Clock"/>.</remarks>
    public static IServiceCollection UseMockCampaignServer(this IServiceCollection services, MockCampaignServer server)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(server);
        services.PostConfigure<WriteForRightsClientOptions>(options => options.BaseAddress = server.BaseAddress);
        services.AddHttpClient(nameof(WriteForRightsClient)).ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        return services;
    }
}
