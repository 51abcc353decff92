using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Writes everything that the server stores about a person into a file for this person.</summary>
internal sealed class EraseExportCommand : ToolCommand<EraseExportCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var client = ServerAccess.Open(settings).Client;
        var export = await client.ExportPersonAsync(await settings.FindAsync(cancellationToken), cancellationToken);
        WholeFile.Write(settings.Out, Output.ToJson(export), isSecret: true);
        output.Result(
            new { Actions = export.Actions.Count, File = settings.Out },
            () => output.Line(Words.Current.Plural("erase.actions", export.Actions.Count) + " " + settings.Out));
        return ExitCode.Ok;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : PersonSettings
    {
        /// <summary>The file for the data.</summary>
        [CommandOption("-o|--out <FILE>", isRequired: true)]
        [Words("option.out")]
        public string Out { get; set; } = string.Empty;
    }
}
