using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Packs.</summary>
internal static class PackCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
