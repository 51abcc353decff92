using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Rejects a message, which is then never sent.</summary>
internal sealed class ModerateRejectCommand : ToolCommand<ModerateRejectCommand.Settings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken) =>
        settings.DecideAsync(output, ModerationOutcome.Rejected, null, new PersonalText(settings.Reason), [], cancellationToken);

    /// <summary>The options.</summary>
    internal sealed class Settings : DecisionSettings
    {
        /// <summary>The reason.</summary>
        [CommandOption("--reason <TEXT>", isRequired: true)]
        [Words("option.reason")]
        public string Reason { get; set; } = string.Empty;
    }
}
