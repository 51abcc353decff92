using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Client;

namespace WriteForRights.Testing;

/// <summary>Connects an app under test to a mock server.</summary>
public static class MockCampaignServerServiceCollectionExtensions
{
    /// <summary>
    /// Connects the client that the app has added with <c>AddWriteForRights</c> to a mock server, whatever address the app has configured.
    /// Call it after the app's own registrations, as <c>ConfigureTestServices</c> of <c>WebApplicationFactory</c> does.
    /// </summary>
    /// <remarks>The app keeps its own clock. If it dates actions itself, give it <see cref="MockCampaignServer.Clock"/>.</remarks>
    /// <param name="services">The app's services.</param>
    /// <param name="server">The mock server.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static IServiceCollection UseMockCampaignServer(this IServiceCollection services, MockCampaignServer server)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(server);
        services.PostConfigure<WriteForRightsClientOptions>(options => options.BaseAddress = server.BaseAddress);
        services.AddHttpClient(nameof(WriteForRightsClient)).ConfigurePrimaryHttpMessageHandler(server.CreateHandler);
        return services;
    }
}
