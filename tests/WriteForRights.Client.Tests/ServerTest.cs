using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>A test with a server of its own, on Human Rights Day of 2022.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private MockCampaignServer? _server;
    private WriteForRightsClient? _client;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The server's clock: what is delayed by it waits until the test puts it forward.</summary>
    protected FakeTimeProvider Clock { get; } = new(Campaign2022.HumanRightsDay);

    protected MockCampaignServer Server => _server!;

    protected WriteForRightsClient Client => _client!;

    protected virtual ValueList<CampaignPack> Packs => [Campaign2022.Pack];

    protected virtual MockTransport Transport => MockTransport.Socket;

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Packs = Packs, Clock = Clock, Transport = Transport }, Token);
        _client = NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>From here on this goes wrong, and nothing else.</summary>
    protected void LetFail(params ReadOnlySpan<Fault> faults)
    {
        Server.Faults.Clear();
        foreach (var fault in faults)
        {
            Server.Faults.Add(fault);
        }
    }

    /// <summary>A client of the server. What goes wrong it tells at once, unless it is told to try again.</summary>
    protected WriteForRightsClient NewClient(Action<WriteForRightsClientOptions>? configure = null) =>
        Server.CreateClient(Options(configure));

    /// <summary>A client of the server whose requests the test passes on.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client lives as long as the test.")]
    internal WriteForRightsClient NewClient(PassingHandler.Step step, Action<WriteForRightsClientOptions>? configure = null) =>
        new(new HttpClient(new PassingHandler(Server.CreateHandler(), step)), Options(configure));

    private WriteForRightsClientOptions Options(Action<WriteForRightsClientOptions>? configure)
    {
        var options = new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, Language = LanguageTag.English, MaxAttempts = 1 };
        configure?.Invoke(options);
        return options;
    }
}
