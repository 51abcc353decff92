using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Approves a message with a text in place of the writer's.</summary>
internal sealed class ModerateRedactCommand : ToolCommand<ModerateRedactCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var text = settings.Text == "-"
            ? await Console.In.ReadToEndAsync(cancellationToken)
            : await File.ReadAllTextAsync(settings.Text, cancellationToken);
        return await settings.DecideAsync(
            output, ModerationOutcome.Redacted, new PersonalText(text.TrimEnd()), null, settings.Overrides, cancellationToken);
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : DecisionSettings
    {
        /// <summary>The file with the whole new text; <c>-</c> for the input.</summary>
        [CommandOption("--text <FILE>", isRequired: true)]
        [Words("option.new-text")]
        public string Text { get; set; } = string.Empty;

        /// <summary>The reasons for overriding findings, each as <c>rule=reason</c>.</summary>
        [CommandOption("--override <RULE=REASON>")]
        [Words("option.override")]
        public string[] Overrides { get; set; } = [];
    }
}
