using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Keyed clients: one app for several sections.</summary>
public sealed class KeyedTests : ServerTest
{
    protected override MockTransport Transport => MockTransport.InProcess;

    [Fact]
    public async Task Each_key_has_a_client_of_its_own()
    {
        await using var other = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess, Clock = Clock }, Token);
        var services = new ServiceCollection();
        services.AddWriteForRights("uk", options => options.BaseAddress = Server.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        services.AddWriteForRights("fr", options => options.BaseAddress = other.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(other.CreateHandler);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredKeyedService<WriteForRightsClient>("uk").SubmitAsync(Campaign2022.Letter(), Token);
        await provider.GetRequiredKeyedService<WriteForRightsClient>("fr").GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Equal("PUT", Assert.Single(Server.Journal).Request.Method);
        Assert.Equal("GET", Assert.Single(other.Journal).Request.Method);
        Assert.Null(provider.GetService<WriteForRightsClient>());
    }

    [Fact]
    public async Task The_options_of_each_key_are_checked_when_the_app_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddWriteForRights("uk", options => options.BaseAddress = Server.BaseAddress);
        builder.Services.AddWriteForRights("fr", options => options.BaseAddress = new Uri("ftp://actions.example.org"));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Equal("fr", exception.OptionsName);
    }

    [Fact]
    public void A_keyed_client_needs_a_key() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddWriteForRights(string.Empty, _ => { }));

    [Fact]
    public async Task A_registered_client_is_a_singleton_and_requests_an_HttpClient_for_each_attempt()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress)
            .ConfigurePrimaryHttpMessageHandler(Server.CreateHandler);
        var factory = new CountingFactory();
        services.AddSingleton<IHttpClientFactory>(provider => factory.Over(provider.GetRequiredService<IHttpMessageHandlerFactory>()));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<WriteForRightsClient>();

        await client.GetCampaignAsync(Campaign2022.Id, Token);
        await client.GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Same(client, provider.GetRequiredService<WriteForRightsClient>());
        Assert.Equal(2, factory.Made);
    }

    private sealed class CountingFactory : IHttpClientFactory
    {
        private IHttpMessageHandlerFactory? _handlers;

        internal int Made { get; private set; }

        public HttpClient CreateClient(string name)
        {
            Made++;
            return new HttpClient(_handlers!.CreateHandler(name), disposeHandler: false);
        }

        internal CountingFactory Over(IHttpMessageHandlerFactory handlers)
        {
            _handlers = handlers;
            return this;
        }
    }
}
