using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Counts.</summary>
internal static class CountCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
