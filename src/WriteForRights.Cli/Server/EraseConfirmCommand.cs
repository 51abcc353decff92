using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Confirms an erasure as a moderator. What is erased cannot be brought back.</summary>
internal sealed class EraseConfirmCommand : ToolCommand<EraseConfirmCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        if (!Output.Confirm(Words.Current["erase.confirm"], settings.Yes, "--yes"))
        {
            return ExitCode.Cancelled;
        }

        var erasure = await ServerAccess.Open(settings).Client.ConfirmErasureAsync(settings.Id, cancellationToken);
        output.Result(erasure, () => output.Line(Words.Current.Plural("erase.actions", erasure.Actions)));
        return ExitCode.Ok;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ServerSettings
    {
        /// <summary>The id of the erasure.</summary>
        [CommandArgument(0, "<id>")]
        [Words("argument.id")]
        public ErasureId Id { get; set; }

        /// <summary>Whether the question is answered already.</summary>
        [CommandOption("-y|--yes")]
        [Words("option.yes")]
        public bool Yes { get; set; }
    }
}
