using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task The_client_of_an_app_speaks_to_the_mock_whatever_address_the_app_gave_it(MockTransport transport)
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport }, Token);
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = new Uri("https://actions.invalid/"));
        services.UseMockCampaignServer(server);
        await using var provider = services.BuildServiceProvider();
        var letter = SamplePack.Letter();

        await provider.GetRequiredService<WriteForRightsClient>().SubmitAsync(letter, Token);

        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }
}
