using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>A test with a server of its own, on Human Rights Day of 2022.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private MockCampaignServer? _server;
    private WriteForRightsClient? _client;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(Campaign2022.HumanRightsDay);

    protected MockCampaignServer Server => _server!;

    protected WriteForRightsClient Client => _client!;

    protected virtual ValueList<CampaignPack> Packs => [Campaign2022.Pack];

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Packs = Packs, Clock = Clock }, Token);
        _client = new WriteForRightsClient(
            new WriteForRightsClientOptions { BaseAddress = _server.BaseAddress, Language = LanguageTag.English });
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
