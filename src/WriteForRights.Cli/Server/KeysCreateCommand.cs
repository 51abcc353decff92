using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Creates an access key. It is shown once, or put into the key store of a profile without being shown.</summary>
internal sealed class KeysCreateCommand : ToolCommand<KeysCreateCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var access = ServerAccess.Open(settings);
        var place = settings.KeyPlace();
        var issued = await access.Client.CreateKeyAsync(
            settings.Id,
            new AccessKeyRequest
            {
                Scopes = [.. settings.Scopes],
                Section = settings.Section,
                Origins = [.. settings.Origins],
                ExpiresAt = settings.Expires,
                RequestsPerMinute = settings.PerMinute,
            },
            cancellationToken);
        place.Give(issued, output);
        return ExitCode.Ok;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : IssuedKeySettings
    {
        /// <summary>The permissions.</summary>
        [CommandOption("--scope <SCOPE>", isRequired: true)]
        [Words("option.scope")]
        public AccessScope[] Scopes { get; set; } = [];

        /// <summary>The only section for which the key writes.</summary>
        [CommandOption("--section <ID>")]
        [Words("option.section")]
        public SectionId? Section { get; set; }

        /// <summary>The origins of the pages that may use the key.</summary>
        [CommandOption("--origin <ORIGIN>")]
        [Words("option.origin")]
        public string[] Origins { get; set; } = [];

        /// <summary>The time at which the key ends.</summary>
        [CommandOption("--expires <TIME>")]
        [Words("option.time")]
        public DateTimeOffset? Expires { get; set; }

        /// <summary>The maximum number of requests per minute.</summary>
        [CommandOption("--per-minute <NUMBER>")]
        [Words("option.per-minute")]
        public int? PerMinute { get; set; }
    }
}
