using System.Text.Json.Serialization;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>A scenario file with the options of a mock server. Tests in several languages, and people, can share one.</summary>
internal sealed record MockScenario
{
    /// <summary>The schema of the file, for editors. It is not used here.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public int? Seed { get; init; }

    /// <summary>The paths of campaign packs, relative to the file's folder.</summary>
    public ValueList<string> Packs { get; init; }

    /// <summary>The time at which the server's clock starts.</summary>
    public DateTimeOffset? Clock { get; init; }

    public ValueList<Fault> Faults { get; init; }

    internal static MockCampaignServerOptions Load(string path)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused($"{path}: {e.Message}", e);
        }

        var language = LanguageTag.Current;
        var input = MockInput<MockScenario>.Read(
            path, text, language, MockJsonContext.Default.MockScenario, reading => ProblemsOf(reading, language));
        return input.Value?.ToOptions(path) ?? throw Refused(string.Join(Environment.NewLine, input.Problems));
    }

    private static IEnumerable<Problem> ProblemsOf(JsonReading<MockScenario> reading, LanguageTag language) =>
        from fault in reading.Value!.Faults.Index()
        let path = JsonPath.Item("$.faults", fault.Index)

        // Of a fault of an unknown kind, nothing more can be said.
        where !reading.IsStandIn(path + ".kind")
        from problem in FaultCheck.ProblemsOf(fault.Item, path, language)
        select problem;

    private MockCampaignServerOptions ToOptions(string path)
    {
        var options = new MockCampaignServerOptions { Seed = Seed, Faults = Faults };
        if (Packs.Count > 0)
        {
            options = options with { LoadedPacks = Packs.Select(pack => LoadPack(path, pack)).ToValueList() };
        }

        return Clock is { } start ? options with { Clock = new RunningClock(start) } : options;
    }

    private static CampaignPack LoadPack(string scenario, string pack)
    {
        try
        {
            return CampaignPack.Load(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(scenario))!, pack));
        }
        catch (CampaignPackException e)
        {
            throw Refused($"{scenario}: {pack}: {e.Message}", e);
        }
    }

    private static CampaignServerStartException Refused(string message, Exception? cause = null) =>
        new(ProblemCodes.ValidationFailed, message, cause);
}
