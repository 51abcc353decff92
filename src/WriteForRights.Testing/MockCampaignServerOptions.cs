using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>Options of a mock server, applied at startup. All are optional.</summary>
public sealed record MockCampaignServerOptions
{
    /// <summary>The packs of the campaigns that the server runs; that of 2022 by default.</summary>
    public ValueList<CampaignPack> LoadedPacks { get; init; } = [SamplePack.WriteForRights2022];

    /// <summary>
    /// The clock for the campaign's window and for delays. Set a fake one to test time itself. If <c>null</c>, a clock that starts in the
    /// second-last week of the first campaign's window and runs at normal speed.
    /// </summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The transport between clients and server; a socket by default.</summary>
    public MockTransport Transport { get; init; }

    /// <summary>The port of the socket; 0, the default, for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The faults at startup. <see cref="MockCampaignServer.Faults"/> can be changed later, too.</summary>
    public ValueList<Fault> Faults { get; init; }

    /// <summary>The seed of random faults. If <c>null</c>, every server gets a different one.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Whether the server has calls below <c>/mock</c> that read and change its journal, ledger, faults and clock. Anybody who reaches the
    /// server can then read what people wrote, so this is <c>false</c> by default.
    /// </summary>
    public bool HasControlApi { get; init; }

    /// <summary>
    /// The administrator's key of the server, at least 16 characters, or empty for a server without one. If <c>null</c>, a key that every
    /// mock server has. It is not printed.
    /// </summary>
    public string? AdminKey { get; init; }

    /// <summary>
    /// The form in which callers without the key see what is counted once per person. <see cref="PublicPeople.Exact"/> by default, unlike
    /// on a real server: tests compare numbers, and the steps of every mock server are different. Set <see cref="PublicPeople.Steps"/> or
    /// <see cref="PublicPeople.Hidden"/> to test how an app shows them.
    /// </summary>
    public PublicPeople PublicPeople { get; init; } = PublicPeople.Exact;

    /// <summary>
    /// Changes the options of the server itself, such as its limits. By default, everybody may submit, and nothing is limited. If
    /// <c>null</c>, they stay so.
    /// </summary>
    public Action<CampaignServerOptions>? Configure { get; init; }

    /// <summary>Reads the options from a scenario file: see <c>docs/testing.md</c>.</summary>
    /// <param name="path">The path of the file. Paths of packs in it are relative to its folder.</param>
    /// <exception cref="ArgumentNullException">The path is <c>null</c>.</exception>
    /// <exception cref="CampaignServerStartException">The file cannot be used. The message gives the place and the reason.</exception>
    public static MockCampaignServerOptions FromScenario(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MockScenario.Load(path);
    }

    /// <summary>Returns a fixed text, so that no part of the key is shown.</summary>
    public override string ToString() => "(mock server options)";
}
