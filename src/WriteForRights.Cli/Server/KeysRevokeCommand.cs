using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Revokes an access key, at once and permanently.</summary>
internal sealed class KeysRevokeCommand : ToolCommand<KeysRevokeCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        if (!Output.Confirm(Words.Current.Text("keys.confirm", ("id", $"{settings.Id}")), settings.Yes, "--yes"))
        {
            return ExitCode.Cancelled;
        }

        var key = await ServerAccess.Open(settings).Client.RevokeKeyAsync(settings.Id, cancellationToken);
        output.Result(key, () => output.Line($"{key.Id}: {key.RevokedAt:u}"));
        return ExitCode.Ok;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : KeyIdSettings
    {
        /// <summary>Whether the question is answered already.</summary>
        [CommandOption("-y|--yes")]
        [Words("option.yes")]
        public bool Yes { get; set; }
    }
}
