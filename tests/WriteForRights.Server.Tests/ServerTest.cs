using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A test with a server of its own, in the week after the campaign.</summary>
public abstract class ServerTest(ServerKind kind) : IAsyncLifetime
{
    private IAsyncDisposable? _server;
    private Wire? _wire;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2023, 1, 6, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Where a server on a socket listens.</summary>
    private protected Uri Address { get; private set; } = new("http://localhost/");

    private protected Wire Wire => _wire!;

    /// <summary>The key of the server's administrator.</summary>
    protected const string UsualAdminKey = "test-admin-key-not-a-secret";

    protected virtual ValueList<CampaignPack> Packs => [Campaign2022.Pack];

    protected virtual string AdminKey => UsualAdminKey;

    public async ValueTask InitializeAsync()
    {
        if (kind == ServerKind.Hosted)
        {
            var hosted = await HostedServer.StartAsync(Packs, Clock, AdminKey, TestContext.Current.CancellationToken);
            _server = hosted;
            Address = hosted.Address;
            _wire = new Wire(hosted.Address);
            return;
        }

        var options = new MockCampaignServerOptions
        {
            LoadedPacks = Packs,
            Clock = Clock,
            AdminKey = AdminKey,
            Transport = kind == ServerKind.InProcess ? MockTransport.InProcess : MockTransport.Socket,
        };
        var mock = await MockCampaignServer.StartAsync(options, TestContext.Current.CancellationToken);
        _server = mock;
        Address = mock.BaseAddress;
        _wire = new Wire(mock.CreateHttpClient);
    }

    public async ValueTask DisposeAsync()
    {
        _wire?.Dispose();
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task StopAsync() => await _server!.DisposeAsync();
}
