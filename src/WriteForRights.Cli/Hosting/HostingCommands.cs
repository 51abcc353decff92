using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Hosting.</summary>
internal static class HostingCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
