using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of <c>w4r counts</c>.</summary>
internal sealed class CountsSettings : ServerSettings
{
    [CommandOption("--case <CASE>")]
    [Words("option.case")]
    public CaseId? Case { get; set; }

    [CommandOption("--by <DIMENSION>")]
    [Words("option.by")]
    public CountDimension? By { get; set; }

    [CommandOption("--watch")]
    [Words("option.watch")]
    public bool Watch { get; set; }

    [CommandOption("--csv")]
    [Words("option.csv")]
    public bool Csv { get; set; }

    [CommandOption("--chart")]
    [Words("option.chart")]
    public bool Chart { get; set; }

    [CommandOption("--svg <FILE>")]
    [Words("option.out")]
    public string? Svg { get; set; }
}
