using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of <c>w4r mock</c>.</summary>
internal sealed class MockSettings : ToolSettings
{
    internal const int DefaultPort = 5081;

    [CommandOption("--port <NUMBER>")]
    [Words("option.port")]
    public int Port { get; set; } = DefaultPort;

    [CommandOption("--seed <NUMBER>")]
    [Words("option.seed")]
    public int? Seed { get; set; }

    [CommandOption("--scenario <FILE>")]
    [Words("option.scenario")]
    public string? Scenario { get; set; }

    [CommandOption("--control")]
    [Words("option.control")]
    public bool Control { get; set; }

    /// <summary>Checks the numbers, which no type limits.</summary>
    /// <exception cref="ToolException">A number is out of its range.</exception>
    internal void Check()
    {
        Check("--port", Port, ushort.MaxValue);
        Check("--seed", Seed ?? 0, int.MaxValue);
    }

    private static void Check(string option, int value, int most)
    {
        if (value < 0 || value > most)
        {
            throw ToolException.Usage(
                "number-range", option, ("least", Words.Current.Number(0)), ("most", Words.Current.Number(most)));
        }
    }
}
