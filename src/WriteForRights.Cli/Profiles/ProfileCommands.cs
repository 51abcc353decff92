using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands for the tool's own configuration.</summary>
internal static class ProfileCommands
{
    internal static void Register(IConfigurator config) => Commands.AddBranch(config, "profile", branch =>
    {
        Commands.Add<ProfileSetCommand>(branch, "set", "profile-set");
        Commands.Add<ProfileListCommand>(branch, "list", "profile-list");
        Commands.Add<ProfileKeyCommand>(branch, "key", "profile-key");
        Commands.Add<ProfileRemoveCommand>(branch, "remove", "profile-remove");
    });
}
