using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Creates a profile of a server or changes it.</summary>
internal sealed class ProfileSetCommand : ToolCommand<ProfileSetCommand.Settings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var configuration = ToolConfiguration.Load();
        var old = configuration.Profiles.GetValueOrDefault(settings.Name) ?? new();
        var server = settings.Server ?? old.Server ?? Output.Ask(Words.Current["option.server"], "--server");
        var changed = new ToolProfile(
            ServerAccess.Parse(server).ToString(), settings.Campaign ?? old.Campaign, settings.Section ?? old.Section);
        configuration.Profiles[settings.Name] = changed;
        var isDefault = settings.Default || configuration.Default is null;
        (isDefault ? configuration with { Default = settings.Name } : configuration).Save();
        output.Result(changed, () => output.Note(Words.Current.Text("note.saved", ("file", ToolConfiguration.Path))));
        return Task.FromResult(ExitCode.Ok);
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ProfileNameSettings
    {
        /// <summary>The server's address.</summary>
        [CommandOption("--server <URL>")]
        [Words("option.server")]
        public string? Server { get; set; }

        /// <summary>The campaign's id.</summary>
        [CommandOption("--campaign <ID>")]
        [Words("option.campaign")]
        public string? Campaign { get; set; }

        /// <summary>The section's id.</summary>
        [CommandOption("--section <ID>")]
        [Words("option.section")]
        public string? Section { get; set; }

        /// <summary>Whether commands use this profile if none is named.</summary>
        [CommandOption("--default")]
        [Words("option.default")]
        public bool Default { get; set; }
    }
}
