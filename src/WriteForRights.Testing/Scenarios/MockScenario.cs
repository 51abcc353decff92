using System.Globalization;
using System.Text.Json;
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
    public string[]? Packs { get; init; }

    /// <summary>The time at which the server's clock starts.</summary>
    public DateTimeOffset? Clock { get; init; }

    public Fault[]? Faults { get; init; }

    internal static MockCampaignServerOptions Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return (JsonSerializer.Deserialize(file, MockJsonContext.Default.MockScenario) ?? new()).ToOptions(path);
        }
        catch (JsonException e)
        {
            // The message of System.Text.Json ends with path and position. Here they come first.
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1})");
            throw Refused($"{place}: {e.Path}: {e.Message.Split(" Path: ")[0]}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused($"{path}: {e.Message}", e);
        }
    }

    private MockCampaignServerOptions ToOptions(string path)
    {
        foreach (var (number, fault) in (Faults ?? []).Index())
        {
            if (FaultCheck.ProblemOf(fault) is { } problem)
            {
                throw Refused(string.Create(CultureInfo.InvariantCulture, $"{path}: $.faults[{number}]: {problem}"));
            }
        }

        var options = new MockCampaignServerOptions { Seed = Seed, Faults = [.. Faults ?? []] };
        if (Packs is { Length: > 0 })
        {
            options = options with { Packs = Packs.Select(pack => LoadPack(path, pack)).ToValueList() };
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
