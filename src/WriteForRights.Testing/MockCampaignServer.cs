using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using WriteForRights.Client;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>
/// The real campaign server inside a test. A test can make it fail, read the requests that it got, and assert on what it stores. It keeps
/// everything in memory.
/// </summary>
/// <example><code>
/// await using var server = await MockCampaignServer.StartAsync();
/// var client = server.CreateClient();
/// var letter = TestData.Letter(SamplePack.WriteForRights2022);
/// await client.SubmitAsync(letter);
/// await server.Ledger.AssertHoldsExactlyAsync([letter]);
/// </code></example>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns the clients.")]
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

    /// <summary>The address of the server.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The administrator's key of the server, for the calls that need it.</summary>
    public string AdminKey => _host.AdminKey;

    /// <summary>The faults of the server. They can be changed at any time.</summary>
    public FaultPlan Faults => _host.Faults;

    /// <summary>The requests that the server got.</summary>
    public MockJournal Journal => _host.Journal;

    /// <summary>The actions that the server stores, whatever its responses were.</summary>
    public MockLedger Ledger { get; }

    /// <summary>The server's clock. Give it to code that should share the server's time.</summary>
    public TimeProvider Clock => _host.Clock;

    /// <summary>Starts a server with the 2022 campaign on a free port. Its campaign is open for actions.</summary>
    /// <returns>The running server. Dispose it at the end of the test.</returns>
    /// <exception cref="CampaignServerStartException">The server cannot start. The message gives the reason.</exception>
    public static Task<MockCampaignServer> StartAsync() => StartAsync(new MockCampaignServerOptions());

    /// <summary>Starts a server.</summary>
    /// <param name="options">The campaigns, the clock, the faults and the transport of the server.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running server. Dispose it at the end of the test.</returns>
    /// <exception cref="ArgumentNullException">The options are <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The options contain no campaign pack, or an invalid fault.</exception>
    /// <exception cref="CampaignServerStartException">The server cannot start. The message gives the reason.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="OperationCanceledException">The start was cancelled.</exception>
    public static Task<MockCampaignServer> StartAsync(MockCampaignServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.LoadedPacks.Count == 0)
        {
            // Without packs in the options the server would look for some on disk, which no test wants.
            throw new ArgumentException("LoadedPacks is empty. A mock server needs a campaign pack.", nameof(options));
        }

        return StartAsync(new MockHost(options), options.Port, cancellationToken);
    }

    /// <summary>Creates a client of this server.</summary>
    public WriteForRightsClient CreateClient() => CreateClient(new WriteForRightsClientOptions());

    /// <summary>Creates a client of this server with your own options.</summary>
    /// <param name="options">The options. Their <c>BaseAddress</c> is set to the address of this server.</param>
    /// <exception cref="ArgumentNullException">The options are <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The options are invalid. The message names the property.</exception>
    public WriteForRightsClient CreateClient(WriteForRightsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.BaseAddress = BaseAddress;
        return _host.IsInProcess ? new(CreateHttpClient(), options) : new(options);
    }

    /// <summary>Creates a plain HTTP client whose relative addresses lead to this server. It has no timeout.</summary>
    public HttpClient CreateHttpClient() => new(CreateHandler()) { BaseAddress = BaseAddress, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Creates a handler for clients of the app's own that sends requests to this server.</summary>
    public HttpMessageHandler CreateHandler() => _host.NewHandler(() => _app);

    /// <summary>
    /// Stops the server at once, and starts it again at the same address with the same ledger. Requests in progress are cut off.
    /// </summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">Another program has taken the port in the meantime.</exception>
    /// <exception cref="OperationCanceledException">The start was cancelled.</exception>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await MockHost.StopAsync(_app).ConfigureAwait(false);
        _app = await _host.StartAsync(BaseAddress.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the server. Disposing it again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await MockHost.StopAsync(_app).ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<MockCampaignServer> StartAsync(MockHost host, int port, CancellationToken cancellationToken)
    {
        try
        {
            return new MockCampaignServer(host, await host.StartAsync(port, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
