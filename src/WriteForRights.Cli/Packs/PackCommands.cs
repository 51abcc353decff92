using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands for campaign packs.</summary>
internal static class PackCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.AddBranch(config, "new", branch => Commands.Add<NewPackCommand>(branch, "pack", "new-pack"));
        Commands.AddBranch(config, "pack", branch =>
        {
            Commands.Add<PackCheckCommand>(branch, "check", "pack-check");
            Commands.Add<PackShowCommand>(branch, "show", "pack-show");
            Commands.Add<PackDiffCommand>(branch, "diff", "pack-diff");
            Commands.Add<PackZipCommand>(branch, "zip", "pack-zip");
        });
    }
}
