namespace WriteForRights.Cli;

/// <summary>Lists the profiles of the configuration file.</summary>
internal sealed class ProfileListCommand : ToolCommand<ToolSettings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(ToolSettings settings, Output output, CancellationToken cancellationToken)
    {
        var configuration = ToolConfiguration.Load();
        output.Result(configuration, () => output.Table(
            ["", "profile", "server", "campaign", "section"],
            configuration.Profiles.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (string[])
            [
                pair.Key == configuration.Default ? "*" : "",
                pair.Key,
                pair.Value.Server ?? "",
                pair.Value.Campaign ?? "",
                pair.Value.Section ?? "",
            ])));
        return Task.FromResult(ExitCode.Ok);
    }
}
