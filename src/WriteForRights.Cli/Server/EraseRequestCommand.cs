using Spectre.Console.Cli;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Requests the erasure of a person's data, which a moderator then confirms.</summary>
internal sealed class EraseRequestCommand : ToolCommand<EraseRequestCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var client = ServerAccess.Open(settings).Client;
        var id = settings.Id ?? ErasureId.New();
        var person = await settings.FindAsync(cancellationToken);
        try
        {
            var erasure = await client.RequestErasureAsync(id, person, cancellationToken);
            output.Result(erasure, () => output.Line(Words.Current.Plural("erase.actions", erasure.Actions)));
            output.Note(Words.Current.Text("erase.next", ("command", $"w4r erase confirm {id}")));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is ServerUnavailableException or RequestTimeoutException or OperationCanceledException)
        {
            Output.Warn(Words.Current.Text("report.again", ("option", $"--id {id}")));
            throw;
        }
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : PersonSettings
    {
        /// <summary>The id of the erasure, to repeat a request; <c>null</c> for a new one.</summary>
        [CommandOption("--id <ID>")]
        [Words("option.id")]
        public ErasureId? Id { get; set; }
    }
}
