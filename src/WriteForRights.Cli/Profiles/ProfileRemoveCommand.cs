namespace WriteForRights.Cli;

/// <summary>Removes a profile with its key.</summary>
internal sealed class ProfileRemoveCommand : ToolCommand<ProfileNameSettings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(ProfileNameSettings settings, Output output, CancellationToken cancellationToken)
    {
        var configuration = ToolConfiguration.Load();
        var profile = settings.In(configuration);
        if (profile.Server is { } server)
        {
            KeyRing.Remove(settings.Name, ServerAccess.Parse(server));
        }

        configuration.Profiles.Remove(settings.Name);
        (configuration.Default == settings.Name ? configuration with { Default = null } : configuration).Save();
        output.Result(configuration, () => output.Note(Words.Current.Text("note.saved", ("file", ToolConfiguration.Path))));
        return Task.FromResult(ExitCode.Ok);
    }
}
