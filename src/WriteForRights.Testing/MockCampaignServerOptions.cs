using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>What a mock server is told at start. Everything may be left out.</summary>
public sealed record MockCampaignServerOptions
{
    /// <summary>The campaigns that it runs: unless set otherwise, the campaign of 2022.</summary>
    public ValueList<CampaignPack> Packs { get; init; } = [SamplePack.WriteForRights2022];

    /// <summary>
    /// The clock that decides what is too late, and by which delays are waited for: give a fake one to test time itself. Left out, a clock
    /// that begins in the last week but one of the first campaign's window, and goes on as the world's does.
    /// </summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>How clients reach it: unless set otherwise, over a socket.</summary>
    public MockTransport Transport { get; init; }

    /// <summary>The port of its socket; 0, unless set otherwise, for one that is free.</summary>
    public int Port { get; init; }

    /// <summary>What goes wrong from the start. <see cref="MockCampaignServer.Faults"/> can be changed later, too.</summary>
    public ValueList<Fault> Faults { get; init; }

    /// <summary>What the draws of chance begin with; left out, a number of its own for each server.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Whether the server can be asked and told by calls below <c>/mock</c>: its journal, its ledger, its faults, its clock. Whoever
    /// reaches it can then read what people wrote, so it is off unless set otherwise.
    /// </summary>
    public bool HasControlApi { get; init; }

    /// <summary>
    /// The administrator's key of the server, at least 16 characters; left out, one that every mock server has. It is not printed.
    /// </summary>
    public string? AdminKey { get; init; }

    /// <summary>What a scenario file says: see <c>docs/testing.md</c>.</summary>
    /// <exception cref="CampaignServerStartException">The file cannot be used; the message says where and why.</exception>
    public static MockCampaignServerOptions FromScenario(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MockScenario.Load(path);
    }

    /// <summary>A fixed text: of the key not even a part is told.</summary>
    public override string ToString() => "(mock server options)";
}
