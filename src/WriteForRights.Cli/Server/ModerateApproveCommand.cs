using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Approves a message as it was written.</summary>
internal sealed class ModerateApproveCommand : ToolCommand<ModerateApproveCommand.Settings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken) =>
        settings.DecideAsync(output, ModerationOutcome.Approved, null, null, settings.Overrides, cancellationToken);

    /// <summary>The options.</summary>
    internal sealed class Settings : DecisionSettings
    {
        /// <summary>The reasons for overriding findings, each as <c>rule=reason</c>.</summary>
        [CommandOption("--override <RULE=REASON>")]
        [Words("option.override")]
        public string[] Overrides { get; set; } = [];
    }
}
