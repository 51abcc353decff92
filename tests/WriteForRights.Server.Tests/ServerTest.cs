using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A test with a server of its own, in the week after the campaign.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private MockCampaignServer? _server;
    private Wire? _wire;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2023, 1, 6, 9, 0, 0, TimeSpan.Zero));

    private protected Wire Wire => _wire!;

    protected virtual ValueList<CampaignPack> Packs => [Campaign2022.Pack];

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Packs = Packs, Clock = Clock }, TestContext.Current.CancellationToken);
        _wire = new Wire(_server.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        _wire?.Dispose();
        await _server!.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
