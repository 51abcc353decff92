using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>A server moves to another address while an app runs, and the app's only client follows it.</summary>
public sealed class NameChangeTests : IAsyncLifetime
{
    private static readonly Uri Name = new("http://campaign.test");

    private readonly List<string> _looked = [];
    private MockCampaignServer? _first;
    private MockCampaignServer? _second;
    private MockCampaignServer? _named;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MockCampaignServer First => _first!;

    private MockCampaignServer Second => _second!;

    public async ValueTask InitializeAsync()
    {
        _named = _first = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        _second = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    [Fact]
    public async Task A_client_with_its_own_connections_follows_a_name_change()
    {
        var options = new WriteForRightsClientOptions { BaseAddress = Name, AllowUnencrypted = true, MaxAttempts = 1 };
        var client = new WriteForRightsClient(
            Connections.CreateOwn(options.Clock, () => Hasten((SocketsHttpHandler)Connections.NewHandler())),
            options,
            NullLoggerFactory.Instance);

        await AssertFollowsAsync(client);
    }

    [Fact]
    public async Task A_registered_client_follows_a_name_change()
    {
        var services = new ServiceCollection();
        services.AddWriteForRights(options => (options.BaseAddress, options.AllowUnencrypted, options.MaxAttempts) = (Name, true, 1))
            .ConfigurePrimaryHttpMessageHandler((handler, _) => Hasten((SocketsHttpHandler)handler));
        await using var provider = services.BuildServiceProvider();

        await AssertFollowsAsync(provider.GetRequiredService<WriteForRightsClient>());
    }

    private async Task AssertFollowsAsync(WriteForRightsClient client)
    {
        await client.GetCampaignAsync(Campaign2022.Id, Token);
        Assert.Single(First.Journal);

        // The first server keeps running; only the name shows that it is no longer meant.
        _named = Second;
        for (var calls = 0; calls < 2_000 && Second.Journal.Count == 0; calls++)
        {
            await client.GetCampaignAsync(Campaign2022.Id, Token);
        }

        Assert.NotEmpty(Second.Journal);
        var before = First.Journal.Count;
        var letter = Campaign2022.Letter();
        await client.SubmitAsync(letter, Token);
        await Second.Ledger.AssertHoldsExactlyAsync([letter], Token);
        Assert.Equal(before, First.Journal.Count);
        Assert.All(_looked, host => Assert.Equal("campaign.test:80", host));
    }

    /// <summary>
    /// The product's handler with the test's name look-up, and one millisecond instead of its two minutes, which use the system clock.
    /// </summary>
    private SocketsHttpHandler Hasten(SocketsHttpHandler handler)
    {
        if (handler.PooledConnectionLifetime > TimeSpan.Zero)
        {
            handler.PooledConnectionLifetime /= 120_000;
        }

        handler.ConnectCallback = async (context, token) =>
        {
            _looked.Add($"{context.DnsEndPoint.Host}:{context.DnsEndPoint.Port}");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _named!.BaseAddress.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    }
}
