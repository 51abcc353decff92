using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>A command of the tool: it gets its settings and its output, and returns an exit code.</summary>
/// <typeparam name="TSettings">The type of its options and arguments.</typeparam>
internal abstract class ToolCommand<TSettings> : AsyncCommand<TSettings>
    where TSettings : ToolSettings
{
    /// <inheritdoc/>
    public sealed override async Task<int> ExecuteAsync(
        CommandContext context, TSettings settings, CancellationToken cancellationToken) =>
        (int)await RunAsync(settings, new Output(settings.Json, settings.Quiet), cancellationToken);

    /// <summary>Runs the command.</summary>
    /// <param name="settings">The options and arguments.</param>
    /// <param name="output">The place for results, notes and progress.</param>
    /// <param name="cancellationToken">Ctrl+C and SIGTERM.</param>
    protected abstract Task<ExitCode> RunAsync(TSettings settings, Output output, CancellationToken cancellationToken);
}
