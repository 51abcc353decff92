using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.MockServer;

/// <summary>The command line of the program.</summary>
internal sealed class CommandLine
{
    private const int DefaultPort = 5081;

    private const string Description =
        "The real campaign server in memory, for tests in any language. In a browser, its address shows what it has.";

    private readonly Option<int> _port = new("--port")
    {
        Description = "The local port to listen on, from 0 to 65535; 0 for a free port.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = value => Number(value, ushort.MaxValue) ?? DefaultPort,
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "The seed of random faults, 0 or more. By default, every run has a different one.",
        HelpName = "number",
        CustomParser = value => Number(value, int.MaxValue),
    };

    private readonly Option<string?> _scenario = new("--scenario")
    {
        Description = "A JSON file with the packs, the clock and the faults.",
        HelpName = "file",
    };

    private readonly Option<bool> _control = new("--control")
    {
        Description = "Adds calls below /mock, with which anybody who reaches the server can read and change it.",
    };

    private readonly Command _command;

    /// <summary>Creates the command line.</summary>
    /// <param name="run">Runs the server until it is stopped, and returns the exit code.</param>
    internal CommandLine(Func<MockCampaignServerOptions, Task<int>> run)
    {
        _command = new Command("w4r-mock", Description)
        {
            _port, _seed, _scenario, _control, new HelpOption(), new VersionOption(),
        };
        _command.SetAction((parsed, _) => run(ToOptions(parsed)));
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="invalid">The exit code for arguments that cannot be understood.</param>
    internal async Task<int> RunAsync(string[] args, int invalid)
    {
        var parsed = _command.Parse(args);
        if (parsed.Action is not ParseErrorAction mistake)
        {
            // The program handles the signals that end it by itself.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            });
        }

        mistake.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        await Console.Error.WriteLineAsync("Run 'w4r-mock --help' for the options.");
        return invalid;
    }

    private static int? Number(ArgumentResult argument, int max)
    {
        if (argument.Tokens is not [{ Value: var text }])
        {
            // The parser itself reports that the number is missing.
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max)
        {
            return number;
        }

        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name} {text}: a whole number from 0 to {max} is needed.");
        return null;
    }

    private MockCampaignServerOptions ToOptions(ParseResult parsed)
    {
        var options = parsed.GetValue(_scenario) is { } file
            ? MockCampaignServerOptions.FromScenario(file)
            : new MockCampaignServerOptions();
        return options with
        {
            Port = parsed.GetValue(_port),
            Seed = parsed.GetValue(_seed) ?? options.Seed,
            HasControlApi = parsed.GetValue(_control),
        };
    }
}
