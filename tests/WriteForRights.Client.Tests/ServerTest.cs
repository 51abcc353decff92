using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>A test with its own server, on Human Rights Day 2022.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private MockCampaignServer? _server;
    private WriteForRightsClient? _client;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The server's clock. Delays last until the test advances it.</summary>
    protected FakeTimeProvider Clock { get; } = new(Campaign2022.HumanRightsDay);

    protected MockCampaignServer Server => _server!;

    protected WriteForRightsClient Client => _client!;

    protected virtual ValueList<CampaignPack> Packs => [Campaign2022.Pack];

    /// <summary>The administrator's key of the server; <c>null</c> for that of every mock server.</summary>
    protected virtual string? AdminKey => null;

    protected virtual MockTransport Transport => MockTransport.Socket;

    public async ValueTask InitializeAsync()
    {
        _server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { LoadedPacks = Packs, AdminKey = AdminKey, Clock = Clock, Transport = Transport }, Token);
        _client = NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Replaces the server's faults by these.</summary>
    protected void LetFail(params ReadOnlySpan<Fault> faults)
    {
        Server.Faults.Clear();
        foreach (var fault in faults)
        {
            Server.Faults.Add(fault);
        }
    }

    /// <summary>Creates a client of the server. It does not retry unless the options say so.</summary>
    protected WriteForRightsClient NewClient(Action<WriteForRightsClientOptions>? configure = null) =>
        Server.CreateClient(Options(configure));

    /// <summary>Creates a client whose requests go through a step of the test.</summary>
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
