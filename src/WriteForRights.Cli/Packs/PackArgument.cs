using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command whose argument is a campaign pack.</summary>
internal class PackArgument : ToolSettings
{
    /// <summary>The pack's folder or zip file; the current folder by default.</summary>
    [CommandArgument(0, "[pack]")]
    [Words("option.pack")]
    public string Pack { get; set; } = ".";
}
