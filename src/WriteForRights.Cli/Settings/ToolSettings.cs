using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options that every command has.</summary>
internal class ToolSettings : CommandSettings
{
    /// <summary>Whether the result is printed as JSON.</summary>
    [CommandOption("--json")]
    [Words("option.json")]
    public bool Json { get; set; }

    /// <summary>The language of the tool's words. The program reads it before anything else: see <see cref="ReaderLanguage"/>.</summary>
    [CommandOption("--language <TAG>")]
    [Words("option.language")]
    public string? Language { get; set; }

    /// <summary>Whether notes and progress are left out.</summary>
    [CommandOption("-q|--quiet")]
    [Words("option.quiet")]
    public bool Quiet { get; set; }
}
