namespace WriteForRights.Cli;

/// <summary>Keeps the key of a profile in the operating system's store. It is typed without being shown, or comes from the input.</summary>
internal sealed class ProfileKeyCommand : ToolCommand<ProfileNameSettings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(ProfileNameSettings settings, Output output, CancellationToken cancellationToken)
    {
        var profile = settings.In(ToolConfiguration.Load());
        var address = ServerAccess.Parse(profile.Server ?? throw ToolException.Usage("server-missing", settings.Name));
        var key = Output.AskSecret(Words.Current["ask.key"]);
        if (key.Length == 0 || key.Any(character => character is <= ' ' or > '~'))
        {
            throw ToolException.Usage("key-malformed", null);
        }

        var place = KeyRing.Save(settings.Name, address, key);
        output.Result(new { Store = place }, () => output.Note(Words.Current.Text("note.key-saved", ("store", place))));
        return Task.FromResult(ExitCode.Ok);
    }
}
