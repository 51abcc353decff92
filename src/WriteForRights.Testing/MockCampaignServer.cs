using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>
/// The real campaign server inside a test, with everything that a test wants to do to it: make it fail, read what it was asked, and know
/// what it truly holds. It keeps everything in memory.
/// </summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Clients belong to whoever asked for them.")]
public sealed class MockCampaignServer : IAsyncDisposable
{
    private readonly MockHost _host;
    private WebApplication _app;

    private MockCampaignServer(MockHost host, WebApplication app)
    {
        _host = host;
        _app = app;
        BaseAddress = host.AddressOf(app);
        Ledger = new MockLedger(host.Ledger, host.Faults.Seed);
    }

    /// <summary>The address on which the server answers.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The server's administrator's key, for the calls that need it.</summary>
    public string AdminKey => _host.AdminKey;

    /// <summary>What goes wrong. It may be changed at any time.</summary>
    public FaultPlan Faults => _host.Faults;

    /// <summary>What the server was asked.</summary>
    public MockJournal Journal => _host.Journal;

    /// <summary>What the server holds, whatever it answered.</summary>
    public MockLedger Ledger { get; }

    /// <summary>The server's clock. Give it to whatever should share the server's time.</summary>
    public TimeProvider Clock => _host.Clock;

    /// <summary>Starts a server with the campaign of 2022, on a socket, open for actions.</summary>
    /// <exception cref="CampaignServerStartException">It cannot start; the message says why.</exception>
    public static Task<MockCampaignServer> StartAsync() => StartAsync(new MockCampaignServerOptions());

    /// <summary>Starts a server.</summary>
    /// <exception cref="ArgumentException">The options hold no campaign pack, or a fault that cannot be.</exception>
    /// <exception cref="CampaignServerStartException">It cannot start; the message says why.</exception>
    public static Task<MockCampaignServer> StartAsync(MockCampaignServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Packs.Count == 0)
        {
            // The server itself would look for packs on the disk, where a test never means it to.
            throw new ArgumentException("A mock server needs a campaign pack.", nameof(options));
        }

        return StartAsync(new MockHost(options), options.Port, cancellationToken);
    }

    /// <summary>A client of this server.</summary>
    public WriteForRightsClient CreateClient() => CreateClient(new WriteForRightsClientOptions());

    /// <summary>A client of this server with options of yours; whatever address they have, it is this server's that is used.</summary>
    public WriteForRightsClient CreateClient(WriteForRightsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = BaseAddress;
        return _host.IsInProcess ? new(CreateHttpClient(), options) : new(options);
    }

    /// <summary>A plain HTTP client whose relative addresses lead to this server.</summary>
    public HttpClient CreateHttpClient() => new(CreateHandler()) { BaseAddress = BaseAddress, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>What carries requests to this server, for clients that an app makes itself.</summary>
    public HttpMessageHandler CreateHandler() => _host.NewHandler(() => _app);

    /// <summary>
    /// Ends the server at once, and starts it again at the same address with the same ledger. Requests that are under way break off.
    /// </summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await MockHost.StopAsync(_app).ConfigureAwait(false);
        _app = await _host.StartAsync(BaseAddress.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the server. It may be called again.</summary>
    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await MockHost.StopAsync(_app).ConfigureAwait(false);
    }

    private static async Task<MockCampaignServer> StartAsync(MockHost host, int port, CancellationToken cancellationToken) =>
        new(host, await host.StartAsync(port, cancellationToken).ConfigureAwait(false));
}
