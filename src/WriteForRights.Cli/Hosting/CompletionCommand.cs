using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Prints a script with which a shell completes the tool's commands and options.</summary>
internal sealed class CompletionCommand : ToolCommand<CompletionCommand.Settings>
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var tree = await CommandTree.ReadAsync(cancellationToken);
        await Console.Out.WriteAsync(settings.Shell switch
        {
            "bash" => CompletionScript.Bash(tree),
            "zsh" => CompletionScript.Zsh(tree),
            "fish" => CompletionScript.Fish(tree),
            "pwsh" => CompletionScript.PowerShell(tree),
            _ => throw ToolException.Choice("<shell>", Shells),
        });
        return ExitCode.Ok;
    }

    /// <summary>The arguments.</summary>
    internal sealed class Settings : ToolSettings
    {
        /// <summary>The shell: bash, zsh, fish or pwsh.</summary>
        [CommandArgument(0, "<shell>")]
        [Words("argument.shell")]
        public string Shell { get; set; } = string.Empty;
    }
}
