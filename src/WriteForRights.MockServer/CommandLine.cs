using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.MockServer;

/// <summary>The arguments of the program.</summary>
internal sealed record CommandLine
{
    private const int DefaultPort = 5081;

    private const string Usage = """
        usage: w4r-mock [--port <number>] [--seed <number>] [--scenario <file>] [--control]

          --port      the local port to listen on; 5081 by default, 0 for a free port
          --seed      the seed of random faults
          --scenario  a file with the packs, the clock and the faults
          --control   adds calls below /mock, with which anybody can read and change the server
        """;

    internal int Port { get; private init; } = DefaultPort;

    internal int? Seed { get; private init; }

    internal string? Scenario { get; private init; }

    internal bool HasControlApi { get; private init; }

    internal static bool TryParse(string[] args, [NotNullWhen(true)] out CommandLine? command, out string? problem)
    {
        command = new CommandLine();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--control":
                    command = command with { HasControlApi = true };
                    continue;
                case "--scenario" when value is not null:
                    command = command with { Scenario = value };
                    break;
                case "--port" when TryParse(value, ushort.MaxValue, out var port):
                    command = command with { Port = port };
                    break;
                case "--seed" when TryParse(value, int.MaxValue, out var seed):
                    command = command with { Seed = seed };
                    break;
                default:
                    command = null;
                    problem = $"Invalid argument: {args[i]}{(value is null ? string.Empty : " ")}{value}{Environment.NewLine}{Usage}";
                    return false;
            }

            i++;
        }

        problem = null;
        return true;
    }

    internal MockCampaignServerOptions ToOptions()
    {
        var options = Scenario is null ? new MockCampaignServerOptions() : MockCampaignServerOptions.FromScenario(Scenario);
        return options with { Port = Port, Seed = Seed ?? options.Seed, HasControlApi = HasControlApi };
    }

    private static bool TryParse(string? text, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;
}
