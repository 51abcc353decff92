using Microsoft.Extensions.DependencyInjection;
using WriteForRights;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace My_Tests;

/// <summary>Stands in for your app. Refer to your project, and use its services and its code in place of these.</summary>
internal sealed class AppUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AppUnderTest(MockCampaignServer server)
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = new Uri("https://campaign.example"));
        services.UseMockCampaignServer(server); // after the app's own services
        _services = services.BuildServiceProvider();
    }

    public async Task<ActionReceipt> SendAsync(ActionRecord action, CancellationToken cancellationToken) =>
        await _services.GetRequiredService<WriteForRightsClient>().SubmitAsync(action, cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
