using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Replaces the secret of an access key. The old secret can remain valid until a given time.</summary>
internal sealed class KeysRotateCommand : ToolCommand<KeysRotateCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var client = ServerAccess.Open(settings).Client;
        var place = settings.KeyPlace();
        var version = 0;
        await foreach (var key in client.GetKeysAsync(cancellationToken))
        {
            version = key.Id == settings.Id ? key.Version : version;
        }

        // If there is no such key, the server says so.
        var issued = await client.RotateKeyAsync(
            settings.Id,
            new AccessKeyRotation { Version = Math.Max(version, 1) + 1, PreviousUntil = settings.PreviousUntil },
            cancellationToken);
        place.Give(issued, output);
        return ExitCode.Ok;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : IssuedKeySettings
    {
        /// <summary>The time until which the old key works; <c>null</c> to end it at once.</summary>
        [CommandOption("--previous-until <TIME>")]
        [Words("option.time")]
        public DateTimeOffset? PreviousUntil { get; set; }
    }
}
